"""Runs a sentence encoder with onnxruntime, from a folder of the operator's: nothing is ever downloaded.

The folder holds ``tokenizer.json`` and ``model.onnx`` (or ``onnx/model.onnx``), as sentence encoders are published: the
model takes ``input_ids`` and ``attention_mask`` and gives a row for each token first. Needs the extra ``encoder``.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from classifiers.network import Numbers

MOST_TOKENS = 128
BATCH = 32


class EncoderError(ValueError):
    """A folder that holds no usable encoder; says why."""


class OnnxEncoder:
    """A sentence encoder: the mean over its tokens, brought to length one."""

    def __init__(self, folder: Path) -> None:
        """Raises EncoderError where a file or a package is missing."""
        model = next((path for path in (folder / "model.onnx", folder / "onnx" / "model.onnx") if path.is_file()), None)
        if model is None or not (folder / "tokenizer.json").is_file():
            raise EncoderError(f"{folder} holds no encoder: model.onnx and tokenizer.json are needed")
        try:
            import onnxruntime  # type: ignore[import-untyped]
            from tokenizers import Tokenizer
        except ImportError as error:
            raise EncoderError(
                f"an encoder needs the extra 'encoder' ({error}): pip install 'intake[encoder]'"
            ) from error
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        try:
            self._session: Any = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        except Exception as error:  # both raise errors of their own for a broken file
            raise EncoderError(f"{folder} holds no usable encoder: {error}") from error
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(MOST_TOKENS)
        self._inputs = {given.name for given in self._session.get_inputs()}
        self.digest = hashlib.sha256(model.read_bytes() + (folder / "tokenizer.json").read_bytes()).hexdigest()
        self.dims = self.vectors(["."]).shape[1]

    def vectors(self, texts: Sequence[str]) -> Numbers:
        """A row of ``dims`` numbers for each text."""
        encoded = [entry.ids or [0] for entry in self._tokenizer.encode_batch(list(texts))]
        order = sorted(range(len(texts)), key=lambda at: len(encoded[at]))
        parts = [
            self._run([encoded[at] for at in order[first : first + BATCH]]) for first in range(0, len(order), BATCH)
        ]
        if not parts:
            return np.zeros((0, self.dims), np.float32)
        made = np.concatenate(parts)
        back = np.empty(len(order), np.int64)
        back[order] = np.arange(len(order))
        rows: Numbers = made[back]
        return rows

    def vectors_of_pieces(self, pieces: Sequence[int]) -> Numbers:
        """A row for each piece of the encoder's own list, as if it stood alone."""
        begin, *_, end = self._tokenizer.encode("a").ids
        batches = range(0, len(pieces), BATCH)
        made = [self._run([(begin, piece, end) for piece in pieces[at : at + BATCH]]) for at in batches]
        rows: Numbers = np.concatenate(made)
        return rows

    def _run(self, batch: Sequence[Sequence[int]]) -> Numbers:
        ids = np.zeros((len(batch), max(map(len, batch))), np.int64)
        mask = np.zeros_like(ids)
        for row, entry in enumerate(batch):
            ids[row, : len(entry)], mask[row, : len(entry)] = entry, 1
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        tokens = self._session.run(None, {name: given[name] for name in self._inputs})[0]
        total = (tokens * mask[:, :, None]).sum(axis=1)
        made: Numbers = (total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-9)).astype(np.float32)
        return made
