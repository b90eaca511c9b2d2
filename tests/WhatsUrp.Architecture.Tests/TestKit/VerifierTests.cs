// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.TestKit.Snapshots;
using Xunit.Sdk;

namespace WhatsUrp.Architecture.Tests.TestKit;

/// <summary>The contract of the Verifier, on snapshots in a folder of their own that each test takes away again.</summary>
public sealed class VerifierTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("whatsurp-verifier-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Missing_snapshot_fails_and_leaves_the_received_text()
    {
        var failure = await Fails(Snapshot("Buongiorno"));

        Assert.Contains("No snapshot yet", failure, StringComparison.Ordinal);
        Assert.Equal("Buongiorno", Read("ReplyTests.Greets.received.txt"));
        Assert.False(Exists("ReplyTests.Greets.verified.txt"));
    }

    [Fact]
    public async Task Different_text_fails_names_the_line_and_leaves_both()
    {
        Write("ReplyTests.Greets.verified.txt", "Buongiorno\nUfficio chiuso");

        var failure = await Fails(Snapshot("Buongiorno\nUfficio aperto"));

        Assert.Contains("line 2\nverified: Ufficio chiuso\nreceived: Ufficio aperto", failure, StringComparison.Ordinal);
        Assert.Equal("Buongiorno\nUfficio aperto", Read("ReplyTests.Greets.received.txt"));
        Assert.Equal("Buongiorno\nUfficio chiuso", Read("ReplyTests.Greets.verified.txt"));
    }

    [Fact]
    public async Task Text_that_only_goes_on_longer_is_different()
    {
        Write("ReplyTests.Greets.verified.txt", "Buongiorno");

        Assert.Contains("line 2", await Fails(Snapshot("Buongiorno\n")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Equal_text_passes_and_takes_the_received_file_away()
    {
        Write("ReplyTests.Greets.verified.txt", "Buongiorno");
        Write("ReplyTests.Greets.received.txt", "Buonasera");

        await Snapshot("Buongiorno");

        Assert.False(Exists("ReplyTests.Greets.received.txt"));
    }

    [Fact]
    public async Task Line_ends_do_not_count()
    {
        Write("ReplyTests.Greets.verified.txt", "uno\r\ndue");

        await Snapshot("uno\ndue");
        await Snapshot("uno\r\ndue");
    }

    [Fact]
    public async Task Objects_are_indented_json_with_legible_accents()
    {
        Write("ReplyTests.Greets.verified.txt", "{\n  \"Frazione\": \"Sant'Anna è qui\"\n}");

        await Snapshot(new { Frazione = "Sant'Anna è qui" });
    }

    [Fact]
    public async Task Parameters_become_part_of_the_name()
    {
        var list = "#EMERGENZE";
        var hour = "9:00";
        Write("ReplyTests.Greets_list=~EMERGENZE.verified.txt", "uno");
        Write("ReplyTests.Greets_list=~EMERGENZE_hour=9~00.verified.txt", "due");
        Write("ReplyTests.Greets_list=~EMERGENZE_hour=9~00_hour.Length=4.verified.txt", "tre");

        await Snapshot("uno").UseParameters(list);
        await Snapshot("due").UseParameters(list, hour);
        await Snapshot("tre").UseParameters(list, hour, hour.Length);
    }

    [Fact]
    public async Task Scrubbers_hide_ids_and_instants_in_order_of_appearance()
    {
        Write("ReplyTests.Greets.verified.txt", "{id_1} at {instant_1}, {id_2}, {id_1}, on 2015-05-18");
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());

        await Snapshot($"{one} at 2015-05-18T09:00:00.5+02:00, {two:N}, {one}, on 2015-05-18")
            .Scrub(Scrubbers.Ids)
            .Scrub(Scrubbers.Instants);
    }

    [Fact]
    public void Snapshots_stand_beside_the_test_under_its_own_name() =>
        Assert.True(File.Exists(ThisFile()), "Source paths must be real, also under CI=true.");

    private Snapshot Snapshot(object value) => Verify(value, Path.Combine(_folder, "ReplyTests.cs"), "Greets");

    private static async Task<string> Fails(Snapshot snapshot) =>
        (await Assert.ThrowsAsync<FailException>(async () => await snapshot)).Message;

    private static string ThisFile([System.Runtime.CompilerServices.CallerFilePath] string file = "") => file;

    private bool Exists(string name) => File.Exists(Path.Combine(_folder, name));

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder, name));

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
