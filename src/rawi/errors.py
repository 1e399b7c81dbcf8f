"""What can go wrong, as a tree.

RawiError
├── KnowledgeError   a data file is wrong: names file and line, refuses to start
├── InputError       something the user gave cannot be read: names file and line
│   └── NotFound     what is asked for by an id or a name is not there
└── StoreError       the store cannot be opened, read or written
    └── NewerStore   the store was written by a newer Rawi
"""


class RawiError(Exception):
    """Anything Rawi raises on purpose; its text is a sentence for the user."""


class KnowledgeError(RawiError):
    """A knowledge file breaks its own rules."""


class InputError(RawiError):
    """A file, line or option the user gave cannot be used."""


class NotFound(InputError):  # noqa: N818 - says what is the matter, as its callers catch it
    """What is asked for by an id or a name is not there."""


class StoreError(RawiError):
    """The store cannot be opened, read or written."""


class NewerStore(StoreError):  # noqa: N818 - says what is the matter, as its callers catch it
    """The store has a schema this version does not know."""
