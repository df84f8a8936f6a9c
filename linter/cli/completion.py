"""`sawab completion`: what a shell needs to complete commands, options, rules and formats."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command("completion", short_help="Print the completion script of a shell.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print what SHELL has to read to complete the commands of sawab.

    \b
    bash:  sawab completion bash > ~/.local/share/bash-completion/completions/sawab
    zsh:   sawab completion zsh > ~/.zfunc/_sawab     (with ~/.zfunc in fpath)
    fish:  sawab completion fish > ~/.config/fish/completions/sawab.fish
    """
    from linter.cli.main import sawab

    completion_class = get_completion_class(shell)
    assert completion_class is not None
    click.echo(completion_class(sawab, {}, "sawab", "_SAWAB_COMPLETE").source())
