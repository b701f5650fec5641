"""All tables of a journal in one file: CSV tables in a zip, which every system opens."""

import io
import zipfile
from dataclasses import replace

from painjournal.domain.whole_journal import WholeJournal
from painjournal.exchange.days_csv import days_csv
from painjournal.exchange.lists_csv import lists_csv
from painjournal.exchange.parts_csv import parts_csv

_NO_TIME = (1980, 1, 1, 0, 0, 0)  # The first a zip file can say: the same bytes for the same words.


def tables_zip(journal: WholeJournal) -> bytes:
    """Zip file with a CSV table of the days, of each of their parts and of each list.

    The same journal gives the same bytes. Raises KeyError for what belongs to nobody in it.
    """
    journal = replace(journal, entries=tuple(journal.entries))
    tables = {"days": days_csv(journal)} | parts_csv(journal) | lists_csv(journal)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, table in tables.items():
            about = zipfile.ZipInfo(f"{name}.csv", date_time=_NO_TIME)
            about.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(about, table)
    return made.getvalue()
