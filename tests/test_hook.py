"""The pre-commit hook, installed by the real pre-commit from this very tree."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import pytest

from linter.documents.formats import searched_suffixes

#: The environment of the hook takes long to make: one process makes it for all of these.
pytestmark = pytest.mark.xdist_group("hook")

ROOT = Path(__file__).parents[1]
WRONG = "دعا الوزير إلى وقف اطلاق النار ، ثم غادر العاصمة.\n"
RIGHT = "دعا الوزير إلى وقف إطلاق النار، ثم غادر العاصمة.\n"


@dataclass(frozen=True, slots=True)
class Repository:
    """A git repository of a user, apart from the settings of whoever runs the tests."""

    folder: Path
    home: Path

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        kept = ("PATH", "LANG", "PIP_", "UV_", "SSL_", "HTTP", "NO_PROXY", "http", "no_proxy")
        env = {name: value for name, value in os.environ.items() if name.startswith(kept)}
        env |= {
            "HOME": str(self.home),
            "PRE_COMMIT_HOME": str(self.home / "pre-commit"),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            **{f"GIT_{who}_NAME": "محررة" for who in ("AUTHOR", "COMMITTER")},
            **{f"GIT_{who}_EMAIL": "editor@example.org" for who in ("AUTHOR", "COMMITTER")},
        }
        return subprocess.run(
            command, cwd=self.folder, env=env, capture_output=True, text=True, check=False
        )

    def do(self, *command: str) -> str:
        done = self.run(*command)
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
        return done.stdout.strip()

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, "utf-8")
        self.do("git", "add", name)


def make_repository(folder: Path, home: Path) -> Repository:
    folder.mkdir()
    repository = Repository(folder, home)
    repository.do("git", "init", "--quiet", "--initial-branch=main")
    return repository


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def checkout(home: Path) -> tuple[Path, str]:
    """This tree, uncommitted changes and all, as a repository; and its revision."""
    require_git_and_index()
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listing.returncode:
        pytest.skip("this tree is no git checkout")
    repository = make_repository(home / "sawab", home)
    for name in listing.stdout.decode().split("\0"):
        if name and (ROOT / name).is_file():
            target = repository.folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target)
    repository.do("git", "add", "--all", "--force")
    repository.do("git", "commit", "--quiet", "--message=The tree under test")
    return repository.folder, repository.do("git", "rev-parse", "HEAD")


def require_git_and_index() -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    if any(name.startswith(("PIP_INDEX", "PIP_FIND")) for name in os.environ):
        return
    try:
        socket.create_connection(("pypi.org", 443), timeout=5).close()
    except OSError:
        pytest.skip("the package index, from which the hook's environment is made, is out of reach")


@pytest.fixture
def repository(tmp_path: Path, home: Path, checkout: tuple[Path, str]) -> Repository:
    source, revision = checkout
    repository = make_repository(tmp_path / "articles", home)
    repository.write(
        ".pre-commit-config.yaml",
        f"repos:\n- repo: {source}\n  rev: {revision}\n  hooks:\n"
        "  - id: sawab-check\n  - id: sawab-fix\n    stages: [manual]\n",
    )
    repository.do(sys.executable, "-m", "pre_commit", "install")
    return repository


@pytest.mark.slow
def test_a_commit_with_a_typo_is_refused_until_it_is_fixed(repository: Repository) -> None:
    repository.write("article.txt", WRONG)
    refused = repository.run("git", "commit", "--message=An article")

    assert refused.returncode == 1, refused.stderr
    assert "article.txt:1:20: S002" in refused.stdout + refused.stderr
    assert "article.txt:1:31: P002" in refused.stdout + refused.stderr
    assert repository.run("git", "rev-parse", "HEAD").returncode != 0, "it was committed"

    run_fix = (sys.executable, "-m", "pre_commit", "run", "sawab-fix", "--hook-stage", "manual")
    assert repository.run(*run_fix).returncode == 1, "pre-commit fails when a hook changes files"
    assert (repository.folder / "article.txt").read_text("utf-8") == RIGHT

    repository.do("git", "add", "article.txt")
    repository.do("git", "commit", "--message=An article")
    assert repository.do("git", "show", "HEAD:article.txt") == RIGHT.strip()


@pytest.mark.slow
def test_the_hook_leaves_alone_what_the_settings_exclude(repository: Repository) -> None:
    repository.write(".sawab.toml", "exclude = ['old/']\n")
    (repository.folder / "old").mkdir()
    repository.write("old/article.txt", WRONG)
    repository.write("code.py", f'x = "{WRONG.strip()}"\n')

    repository.do("git", "commit", "--message=Old articles")


@pytest.mark.slow
def test_a_typo_in_the_message_of_a_commit_is_refused(
    tmp_path: Path, home: Path, checkout: tuple[Path, str]
) -> None:
    source, revision = checkout
    repository = make_repository(tmp_path / "articles", home)
    repository.write(
        ".pre-commit-config.yaml",
        f"repos:\n- repo: {source}\n  rev: {revision}\n  hooks:\n  - id: sawab-commit-msg\n",
    )
    repository.do(sys.executable, "-m", "pre_commit", "install", "--hook-type", "commit-msg")
    refused = repository.run("git", "commit", f"--message={WRONG}")
    assert refused.returncode == 1
    assert "COMMIT_EDITMSG:1:20: S002" in refused.stdout + refused.stderr
    repository.do("git", "commit", f"--message={RIGHT}")


def test_the_hook_takes_the_kinds_of_file_that_folders_are_searched_for() -> None:
    yaml = import_module("yaml")  # pre-commit brings it
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))

    assert [hook["id"] for hook in hooks] == ["sawab-check", "sawab-fix", "sawab-commit-msg"]
    for hook in hooks[:2]:
        suffixes = re.fullmatch(r"\\\.\(([a-z0-9|]+)\)\$", hook["files"])
        assert suffixes is not None
        assert {f".{name}" for name in suffixes[1].split("|")} == set(searched_suffixes())
