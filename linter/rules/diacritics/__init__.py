"""D: rows of marks on letters that no word has."""
