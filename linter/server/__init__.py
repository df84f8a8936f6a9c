"""For people who never open a terminal: a page, and the HTTP API of LanguageTool."""
