"""A command that is its own first subcommand: ``statements FILE`` beside ``statements explain``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

__all__ = ["Front", "Main"]


class _MainContext(click.Context):
    """A context that goes by its parent's name."""

    @property
    def command_path(self) -> str:
        """The name of the program alone."""
        return self.parent.command_path if self.parent else super().command_path


class Main(click.Command):
    """The command that is meant where none is named; its help lists the others."""

    context_class = _MainContext

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the epilog, and the commands beside this one."""
        super().format_epilog(ctx, formatter)
        if ctx.parent is not None and isinstance(ctx.parent.command, Front):
            ctx.parent.command.format_commands(ctx.parent, formatter)


class Front(click.Group):
    """A group that gives whatever begins with none of its commands to one of them.

    A file that is called like a command can still be named with its folder, ``./explain``.
    """

    def __init__(self, *args: Any, main: str, **settings: Any) -> None:
        super().__init__(*args, **settings)
        #: Name of the command that is meant where none is named.
        self.main_name = main

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the main command's name before arguments that begin with no command."""
        asked_for_completion = not args and ctx.resilient_parsing
        if not asked_for_completion and (not args or args[0] not in self.commands):
            args = [self.main_name, *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The commands, and what the main command completes."""
        commands = super().shell_complete(ctx, incomplete)
        main = self.commands[self.main_name]
        inner = main.make_context(self.main_name, [], parent=ctx, resilient_parsing=True)
        items = main.shell_complete(inner, incomplete)
        for parameter in main.params if not items else ():
            if isinstance(parameter, click.Argument):
                items.extend(parameter.shell_complete(inner, incomplete))
        return [*commands, *items]
