// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Architecture.Tests.Namespaces;

public sealed class NamespaceGraphTests
{
    [Fact]
    public void Namespaces_that_use_one_way_are_no_cycle() => Assert.Null(Cycle(
        ("A.cs", "using P.B; namespace P.A;\npublic sealed class One;"),
        ("B.cs", "namespace P.B;\npublic sealed class Two;")));

    [Fact]
    public void Two_that_use_each_other_are_a_cycle_and_the_files_are_named() => Assert.Equal(
        "P.A -> P.B (A.cs: using P.B)\nP.B -> P.A (B.cs: using P.A)",
        Cycle(
            ("A.cs", "using P.B;\nnamespace P.A;\npublic sealed class One;"),
            ("B.cs", "using P.A;\nnamespace P.B;\npublic sealed class Two;")));

    [Fact]
    public void Longer_way_round_is_a_cycle() => Assert.Equal(
        "P.A -> P.B (A.cs: using P.B)\nP.B -> P.C (B.cs: using P.C)\nP.C -> P.A (C.cs: using P.A)",
        Cycle(
            ("A.cs", "using P.B;\nnamespace P.A;\npublic sealed class One;"),
            ("B.cs", "using P.C;\nnamespace P.B;\npublic sealed class Two;"),
            ("C.cs", "using P.A;\nnamespace P.C;\npublic sealed class Three;")));

    [Fact]
    public void Parent_and_child_that_name_each_other_are_a_cycle() => Assert.Equal(
        "P -> P.A (P.cs: using P.A)\nP.A -> P (A.cs: names Outer)",
        Cycle(
            ("P.cs", "using P.A;\nnamespace P;\npublic sealed record Outer(One Inner);"),
            ("A.cs", "namespace P.A;\npublic sealed class One : Outer;")));

    [Fact]
    public void Qualified_names_count_in_full_and_from_an_enclosing_namespace_on() => Assert.Equal(
        "P.A -> P.B (A.cs: names P.B.Two)\nP.B -> P.A (B.cs: names P.A.One)",
        Cycle(
            ("A.cs", "namespace P.A;\npublic sealed class One { P.B.Two two; }"),
            ("B.cs", "namespace P.B;\npublic sealed class Two { A.One one; }")));

    [Fact]
    public void Comments_and_strings_do_not_count() => Assert.Null(Cycle(
        ("P.cs", "using P.A;\nnamespace P;\npublic sealed record Outer(One Inner);"),
        ("A.cs", "namespace P.A;\n/// <see cref=\"Outer\"/> Outer\npublic sealed class One { string s = \"Outer\"; }")));

    [Fact]
    public void Own_type_hides_one_of_the_same_name_outside() => Assert.Null(Cycle(
        ("P.cs", "using P.A;\nnamespace P;\npublic sealed record Result(One Inner);"),
        ("A.cs", "namespace P.A;\npublic sealed class One { Result r; }"),
        ("R.cs", "namespace P.A;\npublic readonly record struct Result;")));

    [Fact]
    public void Foreign_namespace_counts_only_where_our_type_is_named()
    {
        var extensions = ("E.cs", "using P.A;\nnamespace M.Injection;\npublic static class OurExtensions;");

        Assert.Null(Cycle(extensions, ("A.cs", "using M.Injection;\nnamespace P.A;\npublic sealed class One { IServices s; }")));
        Assert.NotNull(Cycle(extensions, ("A.cs", "using M.Injection;\nnamespace P.A;\npublic sealed class One { int x = OurExtensions.X; }")));
    }

    private static string? Cycle(params (string File, string Source)[] files) =>
        new NamespaceGraph("P", [.. files.Select(file => new SourceUnit(file.File, file.Source))]).FindCycle();
}
