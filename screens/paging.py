"""A long list, a page of it at a time."""

from dataclasses import dataclass
from typing import Any

import streamlit as st


@dataclass(frozen=True)
class Pages:
    """The pages of a list of `count` rows, `size` a page; `key` is the pager's own, and remembers the page."""

    count: int
    size: int
    key: str

    @property
    def last(self) -> int:
        return -(-self.count // self.size)

    @property
    def here(self) -> slice:
        """The rows of the chosen page; of a list that has grown shorter than that, those of its last one."""
        page = min(st.session_state.get(self.key) or 1, max(self.last, 1))
        return slice((page - 1) * self.size, page * self.size)

    def draw(self, **more: Any) -> None:
        """The pager, where there is more than one page."""
        if self.last > 1:
            st.pagination(self.last, key=self.key, **more)
