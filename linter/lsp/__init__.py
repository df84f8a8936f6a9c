"""The language server: findings, fixes and reasons in editors. Needs the extra `sawab[lsp]`."""
