"""Words a family added to its lists, as rows; those of an unknown kind are kept and not shown."""

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from painjournal.domain.vocabulary import OwnWord, WordKind
from painjournal.store.rows import own_words as table

_OF = (
    select(table.c.code, table.c.person_id, table.c.kind, table.c.words, table.c.retired)
    .where(table.c.person_id == bindparam("person"))
    .order_by(table.c.id)
)
_ADD = insert(table)
_PUT = _ADD.on_conflict_do_update(
    index_elements=["code"],
    set_={"words": _ADD.excluded.words, "retired": _ADD.excluded.retired},
)


def of(connection: Connection, person_id: int) -> tuple[OwnWord, ...]:
    """Own words of a person in the order they came in, retired ones among them."""
    known = set(WordKind)
    return tuple(
        OwnWord(
            code=code, person_id=person, kind=WordKind(kind), words=words, retired=bool(retired)
        )
        for code, person, kind, words, retired in connection.execute(_OF, {"person": person_id})
        if kind in known
    )


def put(connection: Connection, word: OwnWord) -> None:
    """Keep an own word under its code; the kind of one that is there never changes."""
    connection.execute(
        _PUT,
        {
            "code": word.code,
            "person_id": word.person_id,
            "kind": word.kind.value,
            "words": word.words,
            "retired": int(word.retired),
        },
    )
