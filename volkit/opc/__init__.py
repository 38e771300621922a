"""Office packages (ISO/IEC 29500-2): their zip archive and the parts inside."""
