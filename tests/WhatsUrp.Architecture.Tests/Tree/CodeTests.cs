// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Architecture.Tests.Tree;

public sealed class CodeTests
{
    private const string Source = """
        // a comment with "quotes"
        var a = "https://example.org"; /* several
        lines */ var b = 'x'; var quote = '"'; // gone
        var c = @"C:\"; var d = $"{a} // kept"; /// <summary>gone</summary>

        """;

    [Fact]
    public void Comments_go_and_strings_stay() =>
        Assert.Equal("\nvar a = \"https://example.org\"; \n var b = 'x'; var quote = '\"'; \nvar c = @\"C:\\\"; var d = $\"{a} // kept\"; \n", Code.WithoutComments(Source));

    [Fact]
    public void Strings_go_too_where_only_names_count() =>
        Assert.Equal("\nvar a = \"\"; \n var b = \"\"; var quote = \"\"; \nvar c = \"\"; var d = \"\"; \n", Code.WithoutCommentsAndStrings(Source));

    [Fact]
    public void Blank_and_comment_lines_are_not_counted() => Assert.Equal(3, Code.CountLines(Source));
}
