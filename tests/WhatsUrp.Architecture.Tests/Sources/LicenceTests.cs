// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Architecture.Tests.Tree;

namespace WhatsUrp.Architecture.Tests.Sources;

public sealed class LicenceTests
{
    private const string Identifier = "SPDX-License-Identifier: BSD-3-Clause";

    [Fact]
    public void Csharp_files_start_with_the_licence() => Offenders.None(Without(".cs", $"// {Identifier}", line: 0));

    [Fact]
    public void Sql_files_start_with_the_licence() => Offenders.None(Without(".sql", $"-- {Identifier}", line: 0));

    [Fact]
    public void Shell_files_carry_the_licence_under_the_first_line() =>
        Offenders.None(Without(".sh", $"# {Identifier}", line: 1).Concat(Without(".ci/run", $"# {Identifier}", line: 1)));

    private static IEnumerable<string> Without(string end, string header, int line) =>
        ProjectTree.Files.Where(file => file.EndsWith(end, StringComparison.Ordinal) && ProjectTree.Lines(file).ElementAtOrDefault(line) != header);
}
