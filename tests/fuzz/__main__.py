"""Try inputs for some time: `python -m tests.fuzz --seconds 60 --seed 1`.

An input that fails is made smaller, kept in `--failures`, and shown with what went wrong; the exit
code is 1. Moved to `tests/fuzz/regressions/`, it becomes a test.
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from random import Random
from typing import Final

from linter.cli.cache import FILE_NAME
from linter.settings.keys import KEYS
from tests.fuzz.archives import cache_file, mutated_archive, office_files
from tests.fuzz.inputs import SEED_FOLDERS, mutated, nested_text, random_text
from tests.fuzz.properties import RULE_SETS, check

Input = tuple[str, str, bytes]
SETTINGS: Final = {
    ".sawab.toml": "\n".join(f"{key.name} = {key.example}" for key in KEYS).encode(),
    "setup.cfg": b"[sawab]\nselect = S, P\nignore = P002\nper-file-ignores =\n    a/*.txt: P\n",
    "pyproject.toml": b"[tool.sawab]\nprofile = 'news'\nexclude = ['a/', '*.b']\n",
    "words.txt": "كلمة noun\nاسم name\n# هذا\nغرد verb\n".encode(),
    "glossary.toml": '[[terms]]\nforbidden = ["كمبيوتر"]\npreferred = "حاسوب"\n'.encode(),
    "glossary.csv": "forbidden,preferred,reason\nكمبيوتر|كومبيوتر,حاسوب,أفصح\n".encode(),
    "baseline.json": json.dumps(
        {
            "version": 1,
            "files": {"a.txt": [{"rule": "S001", "text": "ا", "context": "ب … ج", "count": 2}]},
        }
    ).encode(),
}


def inputs(random: Random) -> Iterator[Input]:
    """Inputs without end, of each kind in turn."""
    files = sorted(path for folder in SEED_FOLDERS for path in folder.rglob("*") if path.is_file())
    seeds = [(path.name, path.read_bytes()) for path in files]
    data = [content for _, content in seeds]
    names = [name for name, _ in seeds]
    office, cache = list(office_files().items()), cache_file()
    while True:
        text = random_text(random).encode("utf-8", "surrogatepass")
        yield "text", f"{random.choice(RULE_SETS)}.txt", text
        for kind in ("file", "file", "file", "rules"):
            name, content = random.choice(seeds)
            yield kind, name, mutated(random, content, data)
        yield "file", random.choice(names), random_text(random).encode("utf-8", "replace")
        if random.random() < 0.2:
            yield "file", random.choice(names), nested_text(random).encode("utf-8", "replace")
        if random.random() < 0.5:
            name, content = random.choice(office)
            yield "file", name, mutated_archive(random, content)
        if random.random() < 0.1:
            yield "cache", FILE_NAME, mutated(random, cache, [cache])
        name = random.choice([*SETTINGS])
        yield "settings", name, mutated(random, SETTINGS[name], [*SETTINGS.values()])


def failure_of(one: Input) -> str:
    """What went wrong over an input, with its traceback; empty if nothing did."""
    try:
        check(*one)
    except Exception:
        return traceback.format_exc()
    return ""


def smaller(one: Input, signature: str, tries: int = 400) -> Input:
    """The same input with as much taken out as leaves the same error."""
    kind, name, data = one
    size = len(data) // 2
    while size and tries > 0:
        start = 0
        while start < len(data) and tries > 0:
            less = data[:start] + data[start + size :]
            tries -= 1
            if _is_text(less) >= _is_text(data) and _signature_of((kind, name, less)) == signature:
                data = less
            else:
                start += size
        size //= 2
    return kind, name, data


def _is_text(data: bytes) -> bool:
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _signature(error: str) -> str:
    """What tells one error from another: the last lines of its traceback."""
    lines = error.strip().splitlines()
    place = next((line for line in reversed(lines) if line.startswith("  File")), "")
    return f"{place.rpartition('/')[2]} {lines[-1].partition(':')[0]}"


def main() -> int:
    """Run, and print how many inputs of each kind were tried."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60, help="how long to try inputs")
    parser.add_argument("--inputs", type=int, default=None, help="how many to try at most")
    parser.add_argument("--seed", type=int, default=None, help="begins a known series")
    parser.add_argument("--failures", type=Path, default=Path("fuzz-failures"))
    chosen = parser.parse_args()
    seed = Random().randrange(1 << 32) if chosen.seed is None else chosen.seed
    print(f"seed {seed}", flush=True)
    tried: Counter[str] = Counter()
    errors: Counter[str] = Counter()
    end = time.monotonic() + chosen.seconds
    stopped = False

    def stop(_number: int, _frame: object) -> None:
        nonlocal stopped
        stopped = True

    for number in (signal.SIGINT, signal.SIGTERM):  # the input at hand is finished, and all counted
        signal.signal(number, stop)
    for one in inputs(Random(seed)):
        if stopped or time.monotonic() > end or tried.total() == chosen.inputs:
            break
        tried[one[0]] += 1
        if tried.total() % 10_000 == 0:
            print(f"{tried.total()} inputs tried", flush=True)
        if error := failure_of(one):
            signature = _signature(error)
            errors[signature] += 1
            if errors[signature] <= 3:
                _keep(smaller(one, signature), chosen)
                print(error, flush=True)
    print(f"{tried.total()} inputs tried:", ", ".join(f"{n} {kind}" for kind, n in tried.items()))
    for signature, count in errors.most_common():
        print(f"FAILED {count} times: {signature}")
    return 1 if errors else 0


def _signature_of(one: Input) -> str:
    error = failure_of(one)
    return _signature(error) if error else ""


def _keep(one: Input, chosen: argparse.Namespace) -> None:
    kind, name, data = one
    folder: Path = chosen.failures / kind
    folder.mkdir(parents=True, exist_ok=True)
    number = blake2b(data, digest_size=4).hexdigest()
    (folder / f"{number}-{name}").write_bytes(data)
    print(f"kept as {folder / f'{number}-{name}'}")


if __name__ == "__main__":
    sys.exit(main())
