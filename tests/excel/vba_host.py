"""The surroundings of the macros while pyOpenVBA interprets them: Excel and its files."""

from pyopenvba.interpreter import HostBridge, VBAObject, method

from volkit.excel.set_up import units_of


class Text(VBAObject):  # type: ignore[misc]  # pyOpenVBA is untyped
    """A text file that is open."""

    vba_type_name = "TextStream"

    def __init__(self, text: str) -> None:
        self.text = text

    @method  # type: ignore[untyped-decorator]  # the same
    def ReadAll(self) -> object:  # noqa: N802  as the library of Windows calls it
        return self.text

    @method  # type: ignore[untyped-decorator]  # the same
    def Close(self) -> object:  # noqa: N802  the same
        return ""


class Files(VBAObject):  # type: ignore[misc]  # the same
    """The file system, keeping what was asked of it."""

    vba_type_name = "FileSystemObject"

    def __init__(self, host: "Excel") -> None:
        self.host = host

    @method  # type: ignore[untyped-decorator]  # the same
    def OpenTextFile(self, *given: object) -> object:  # noqa: N802  the same
        path = str(given[0])
        self.host.asked.append(path)
        return Text(self.host.files[path])

    @method  # type: ignore[untyped-decorator]  # the same
    def FileExists(self, path: object) -> object:  # noqa: N802  the same
        self.host.asked.append(str(path))
        return str(path) in self.host.files


class Application(VBAObject):  # type: ignore[misc]  # the same
    """Excel itself."""

    vba_type_name = "Application"

    @method  # type: ignore[untyped-decorator]  # the same
    def Name(self) -> object:  # noqa: N802  the same
        return "Microsoft Excel"

    @method  # type: ignore[untyped-decorator]  # the same
    def Path(self) -> object:  # noqa: N802  the same
        return "C:\\Program Files\\Microsoft Office\\root\\Office16"


class Excel(HostBridge):  # type: ignore[misc]  # the same
    """An Excel that gives the macros files to look at, and no workbook at all."""

    def __init__(self, files: dict[str, str]) -> None:
        self.files = {units_of(path): text for path, text in files.items()}
        self.asked: list[str] = []
        self.touched: list[str] = []

    def global_object(self, name: str) -> object:
        self.touched.append(name.lower())
        if name.lower() == "application":
            return Application()
        return super().global_object(name)

    def create(self, type_name_: str) -> object:
        self.touched.append(type_name_.lower())
        return Files(self)
