"""Pain entries from a table that another program wrote."""
