// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.TestKit.Data;
using WhatsUrp.TestKit.Files;

namespace WhatsUrp.Architecture.Tests.TestKit;

public sealed class SharedDataTests
{
    [Fact]
    public void Root_is_the_folder_of_the_solution() =>
        Assert.True(File.Exists(ProjectRoot.PathOf("WhatsUrp.sln")));

    [Fact]
    public void Missing_file_skips_with_a_sentence_that_says_what_to_set()
    {
        var reason = new SharedDataFactAttribute("no/such/file.json").Skip;

        Assert.Contains("no/such/file.json", reason?.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("Set WHATSURP_SHARED_DATA", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Theories_skip_as_facts_do() =>
        Assert.Equal(new SharedDataFactAttribute("no/such/file.json").Skip, new SharedDataTheoryAttribute("no/such/file.json").Skip);

    [SharedDataFact]
    public void Folder_that_is_there_is_not_skipped() => Assert.True(Directory.Exists(SharedData.Folder));

    [SharedDataFact("messages/messages.jsonl")]
    public void File_that_is_there_is_not_skipped() => Assert.True(File.Exists(SharedData.PathOf("messages/messages.jsonl")));
}
