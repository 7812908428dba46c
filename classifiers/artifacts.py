"""Keeps a trained reader in a folder, numbers without pickle beside a manifest in JSON, and loads it again."""

import hashlib
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from classifiers.heads import Head
from classifiers.judging import Judge, Judges
from classifiers.memory import Memory
from classifiers.network import Network, Numbers
from classifiers.trained import Heads, Topics, Trained
from classifiers.trees import Trees
from classifiers.vectors import Vocabulary

FORMAT = 4
_HEADS = ("live", "tag", "kind", "severity")
_NETWORKS = ("feature", "product", "division")
_JUDGES = ("kind", "severity", "real")
_LIMITS = ("critical_from", "sure_from", "real_from")


class ArtifactError(ValueError):
    """A folder that holds no usable trained reader; says why."""


def save(trained: Trained, folder: Path, manifest: Mapping[str, Any]) -> None:
    """Writes ``reader.npz`` and ``manifest.json`` into a folder, the manifest last."""
    folder.mkdir(parents=True, exist_ok=True)
    arrays = _arrays(trained)
    np.savez_compressed(folder / "reader.npz", allow_pickle=False, **arrays)
    written = {
        "format": FORMAT,
        **manifest,
        "temperatures": {name: getattr(trained.judges, name).temperature for name in _JUDGES},
        "thresholds": {name: getattr(trained.judges, name) for name in _LIMITS},
        "sha256": _digest(folder / "reader.npz"),
    }
    (folder / "manifest.json").write_text(json.dumps(written, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def load(folder: Path) -> tuple[Trained, dict[str, Any]]:
    """The trained reader of a folder and its manifest; raises ArtifactError."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
            raise ArtifactError(f"its format is {manifest.get('format')!r}, this version reads {FORMAT}")
        if _digest(folder / "reader.npz") != manifest["sha256"]:
            raise ArtifactError("reader.npz is not the file that its manifest describes")
        with np.load(folder / "reader.npz", allow_pickle=False) as arrays:
            return _trained({name: arrays[name] for name in arrays.files}, manifest), manifest
    except (OSError, KeyError, AttributeError, TypeError, zipfile.BadZipFile) as error:
        raise ArtifactError(f"{type(error).__name__}: {error}") from error


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _arrays(trained: Trained) -> dict[str, Numbers]:
    arrays = {
        "entries": _text(trained.vocabulary.entries),
        "rare_stems": _text(list(trained.rarity)),
        "rarity": np.array(list(trained.rarity.values()), np.float32),
    }
    for name in _HEADS:
        head: Head = getattr(trained.heads, name)
        arrays |= {f"head.{name}.weights": head.weights, f"head.{name}.bias": head.bias}
    for name, network in _networks(trained).items():
        arrays |= {f"network.{name}.{part}": values for part, values in network.parts().items()}
    arrays |= _memory_arrays(trained.memory)
    for name in _JUDGES:
        judge: Judge = getattr(trained.judges, name)
        parts = {"mean": judge.mean, "scale": judge.scale, "weights": judge.head.weights, "bias": judge.head.bias}
        parts |= {f"trees.{part}": values for part, values in judge.trees.parts().items()} if judge.trees else {}
        arrays |= {f"judge.{name}.{part}": values for part, values in parts.items()}
    return arrays


def _networks(trained: Trained) -> dict[str, Network]:
    return {"feature": trained.topics.feature, "product": trained.topics.product, "division": trained.division}


def _memory_arrays(memory: Memory) -> dict[str, Numbers]:
    rows = [
        ("\t".join(feature), stem, weight) for feature, near in memory.features.items() for stem, weight in near.items()
    ]
    return {
        "memory.of": _text([of for of, _, _ in rows]),
        "memory.stems": _text([stem for _, stem, _ in rows]),
        "memory.weights": np.array([weight for _, _, weight in rows], np.float32),
    }


def _memory(arrays: Mapping[str, Numbers]) -> Memory:
    features: dict[tuple[str, str], dict[str, float]] = {}
    rows = (_lines(arrays["memory.of"]), _lines(arrays["memory.stems"]), arrays["memory.weights"].tolist())
    for of, stem, weight in zip(*rows, strict=True):
        product, _, feature = of.partition("\t")
        features.setdefault((product, feature), {})[stem] = weight
    return Memory(features)


def _text(lines: list[str]) -> Numbers:
    return np.frombuffer("\n".join(lines).encode(), dtype=np.uint8)


def _lines(data: Numbers) -> list[str]:
    return data.tobytes().decode().split("\n") if data.size else []


def _trained(arrays: Mapping[str, Numbers], manifest: Mapping[str, Any]) -> Trained:
    heads = [Head(arrays[f"head.{name}.weights"], arrays[f"head.{name}.bias"]) for name in _HEADS]
    feature, product, division = (
        Network(**{part: arrays[f"network.{name}.{part}"] for part in Network.__slots__}) for name in _NETWORKS
    )
    judges = {
        name: Judge(
            arrays[f"judge.{name}.mean"],
            arrays[f"judge.{name}.scale"],
            Head(arrays[f"judge.{name}.weights"], arrays[f"judge.{name}.bias"]),
            _trees(arrays, f"judge.{name}.trees."),
            float(manifest["temperatures"][name]),
        )
        for name in _JUDGES
    }
    rarity = dict(zip(_lines(arrays["rare_stems"]), arrays["rarity"].tolist(), strict=True))
    return Trained(
        vocabulary=Vocabulary(_lines(arrays["entries"]), int((manifest.get("encoder") or {}).get("dims", 0))),
        rarity=rarity,
        heads=Heads(*heads),
        topics=Topics(feature, product),
        division=division,
        judges=_judges(judges, manifest),
        memory=_memory(arrays),
    )


def _trees(arrays: Mapping[str, Numbers], named: str) -> Trees | None:
    parts = {name: arrays[named + name] for name in Trees.__slots__ if named + name in arrays}
    return Trees(**parts) if parts else None


def _judges(judges: Mapping[str, Judge], manifest: Mapping[str, Any]) -> Judges:
    critical_from, sure_from, real_from = (float(manifest["thresholds"][name]) for name in _LIMITS)
    kind, severity, real = (judges[name] for name in _JUDGES)
    return Judges(kind, severity, real, critical_from, sure_from, real_from)
