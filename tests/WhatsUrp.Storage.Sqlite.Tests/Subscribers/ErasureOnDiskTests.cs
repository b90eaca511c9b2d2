// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Media;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Storage.Sqlite.Database;
using WhatsUrp.Storage.Sqlite.Tests.Database;
using WhatsUrp.Storage.Subscribers;
using WhatsUrp.Subscribers;
using WhatsUrp.Testing;

namespace WhatsUrp.Storage.Sqlite.Tests.Subscribers;

public sealed class ErasureOnDiskTests : IDisposable
{
    private const int Persons = 120;
    private static readonly LineId Line = new("sanromano");
    private static readonly DateTimeOffset Start = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);
    private readonly TempDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task An_erasure_whose_compaction_was_cut_short_is_made_good_at_the_next_start()
    {
        var path = _directory.File("whatsurp.db");
        await FillAsync(path, 20);
        await using (var killed = SqliteDatabaseTests.Open(path))
        {
            await ((IStorageDatabase)killed).WriteAsync(session => PersonErasure.RunAsync(session, ErasureOf(0)), default);
            Assert.True(await killed.ReadAsync(FileCompaction.IsDue, default));
        }

        await using var next = SqliteDatabaseTests.Open(path);
        await next.OpenAsync();
        Assert.False(await next.ReadAsync(FileCompaction.IsDue, default));
        await DeleteMediaAsync(next);
        AssertNoTrace(path, [0]);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(600)]
    public async Task No_byte_of_the_file_tells_of_an_erased_person(int length)
    {
        var path = _directory.File("whatsurp.db");
        await FillAsync(path, length);
        await using var database = SqliteDatabaseTests.Open(path);
        var store = new SubscriberStore(database);
        var erased = Enumerable.Range(0, Persons).Where(i => i % 3 == 0).ToArray();
        foreach (var i in erased)
        {
            Assert.True(await store.EraseAsync(ErasureOf(i)));
        }

        await DeleteMediaAsync(database);
        AssertNoTrace(path, erased);
        Assert.Equal(Persons - erased.Length, await store.CountAudienceAsync(Line, new Segment.All([])));
    }

    // Several rounds of growing values and replaced drafts, so that rows move between pages before they are erased.
    private static async Task FillAsync(string path, int length)
    {
        await using var database = SqliteDatabaseTests.Open(path);
        var store = new SubscriberStore(database);
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < Persons; i++)
            {
                var known = await store.FindAsync(Line, AddressOf(i));
                await store.CommitAsync(ChangeOf(i, round, length).BasedOn(known).Build());
            }
        }
    }

    // The id of a medium is what remains of a person until its bytes are deleted.
    private static async Task DeleteMediaAsync(SqliteDatabase database)
    {
        var media = new ErasedMediaStore(database);
        await media.SettleAsync(await media.ReadAsync(Persons * 3));
        Assert.Empty(await media.ReadAsync(1));
    }

    private static Erasure ErasureOf(int i) => new(Line, PhoneOf(i), "sportello", Start.AddDays(1));

    private static void AssertNoTrace(string path, int[] erased)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(path)!))
        {
            if (file.EndsWith("-lock", StringComparison.Ordinal))
            {
                continue;
            }

            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            var text = Encoding.Latin1.GetString(bytes.ToArray());
            var traces = erased.SelectMany(i => new[] { $"39333{1000000 + i}", $"IT.Cittadino{i}x", $"Nome{i}x", $"Testo{i}x", $"wamid.Messaggio{i}x" })
                .Where(trace => text.Contains(trace, StringComparison.Ordinal))
                .ToList();
            Assert.True(traces.Count == 0, $"{Path.GetFileName(file)} holds {traces.Count} traces");
        }
    }

    private static ChangeBuilder ChangeOf(int i, int round, int length)
    {
        var at = Start.AddMinutes(round);
        var padding = new string('y', length * (1 + ((i + round) % 3)));
        return new ChangeBuilder(Line, AddressOf(i), $"wamid.Messaggio{i}x{round}", at)
            .Joins("emergenze")
            .Field("nome", $"Nome{i}x{padding}")
            .Reports($"Testo{i}x{padding}", report => report with { Media = [new MediaReference($"Testo{i}x", "image/jpeg")] })
            .Saves(new Draft
            {
                Id = "abcd1234",
                Stage = DraftStage.AwaitingField,
                Language = "it",
                Fields = [new DraftField(new FieldValue(new FieldId("nome"), $"Nome{i}x{padding}", $"Nome{i}x"), Guessed: false)],
                ExpiresAt = at.AddDays(1),
                LastMessageAt = at,
            });
    }

    private static CitizenAddress PhoneOf(int i) => CitizenAddress.OfPhone($"+39333{1000000 + i}");

    private static CitizenAddress AddressOf(int i) =>
        CitizenAddress.TryParse($"+39333{1000000 + i}|IT.Cittadino{i}x", out var address) ? address : throw new FormatException();
}
