"""Language data; see PROVENANCE.md."""
