"""What a column's own facts demand of its cells."""
