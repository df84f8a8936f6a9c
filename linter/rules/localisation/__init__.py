"""L: translations beside their source."""
