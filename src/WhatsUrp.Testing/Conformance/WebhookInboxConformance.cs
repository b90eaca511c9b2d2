// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WhatsUrp.Inbox;
using WhatsUrp.Lines;
using Xunit;

namespace WhatsUrp.Testing.Conformance;

/// <summary>The rules of the webhook inbox.</summary>
public abstract class WebhookInboxConformance : IAsyncLifetime
{
    private static readonly LineId Source = new("sanromano");
    private static readonly DateTimeOffset Start = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);
    private InboxSession? _session;

    private IWebhookInbox Inbox => (_session ?? throw new InvalidOperationException("The test has not begun.")).Inbox;

    /// <inheritdoc/>
    public async Task InitializeAsync() => _session = await OpenAsync().ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await _session!.DisposeAsync().ConfigureAwait(false);
        await DeleteAsync().ConfigureAwait(false);
    }

    /// <summary>Opens the inbox: empty the first time in a test, over the data left behind each further time.</summary>
    /// <returns>The open inbox.</returns>
    protected abstract ValueTask<InboxSession> OpenAsync();

    /// <summary>Deletes the data of the test, once the inbox is closed.</summary>
    /// <returns>A task that ends when the data is gone.</returns>
    protected virtual ValueTask DeleteAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_body_is_read_as_it_was_appended_byte_for_byte_and_again_after_a_restart()
    {
        byte[] body = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];
        var id = await Inbox.AppendAsync(body, Source, At(1));
        for (var opened = 0; opened < 2; opened++)
        {
            var row = Assert.Single(await ReadAsync());
            Assert.Equal((id, Source, At(1)), (row.Id, row.Source, row.ReceivedAt));
            Assert.Equal(body, row.Body.ToArray());
            await ReopenAsync();
        }
    }

    [Fact]
    public async Task An_empty_body_and_one_of_four_megabytes_are_kept()
    {
        await Inbox.AppendAsync(default, Source, At(0));
        await Inbox.AppendAsync(new byte[4 << 20], Source, At(0));
        Assert.Equal([0, 4 << 20], (await ReadAsync()).Select(row => row.Body.Length));
    }

    [Fact]
    public async Task Rows_are_read_in_order_of_arrival_without_those_in_hand()
    {
        var ids = await AppendAsync("a", "b", "c", "d");
        Assert.Equal(["a", "b"], Texts(await Inbox.ReadAsync(2, [])));
        Assert.Equal(["b", "d"], Texts(await Inbox.ReadAsync(9, [ids[0], ids[2]])));
        Assert.Equal(["a", "b", "c", "d"], Texts(await ReadAsync()));
        Assert.Equal(ids.Order(Comparer<InboxId>.Create((a, b) => a.Value.CompareTo(b.Value))), ids);
    }

    [Fact]
    public async Task Bodies_appended_at_once_are_all_kept_under_numbers_of_their_own()
    {
        var texts = Enumerable.Range(0, 200).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        var ids = await Task.WhenAll(texts.Select(text => Task.Run(() => Inbox.AppendAsync(Bytes(text), Source, At(0)).AsTask())));
        Assert.Equal(200, ids.Distinct().Count());
        var rows = (await ReadAsync()).ToDictionary(row => row.Id, row => Text(row.Body));
        Assert.Equal(texts, ids.Select(id => rows[id]));
    }

    [Fact]
    public async Task What_is_settled_is_read_no_more_and_settled_once()
    {
        var ids = await AppendAsync("a", "b");
        Assert.True(await Inbox.SettleAsync(ids[0], [], At(1)));
        Assert.False(await Inbox.SettleAsync(ids[0], [new InboxFault("late", Bytes("x"))], At(2)));
        Assert.False(await Inbox.SettleAsync(new InboxId(999), [new InboxFault("none", Bytes("x"))], At(2)));
        Assert.Equal(["b"], Texts(await ReadAsync()));
        Assert.Equal(new InboxState(1, At(0), 0), await Inbox.MeasureAsync());
        await ReopenAsync();
        Assert.Equal(["b"], Texts(await ReadAsync()));
    }

    [Fact]
    public async Task Each_fault_becomes_a_quarantined_row_that_points_to_its_body()
    {
        var ids = await AppendAsync("a", "b");
        await Inbox.SettleAsync(ids[1], [new InboxFault("first reason", Bytes("b1")), new InboxFault("second reason", Bytes("b2"))], At(3));
        var rows = await QuarantinedAsync();
        Assert.Equal(["b1", "b2"], rows.Select(row => Text(row.Body)));
        Assert.Equal(["first reason", "second reason"], rows.Select(row => row.Reason));
        Assert.All(rows, row => Assert.Equal((ids[1], Source, At(0), At(3)), (row.PartOf, row.Source, row.ReceivedAt, row.QuarantinedAt)));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Bytes("b1"))), rows[0].Digest);
        Assert.Equal(["a"], Texts(await ReadAsync()));
        Assert.Equal(new InboxState(1, At(0), 2), await Inbox.MeasureAsync());
    }

    [Fact]
    public async Task A_long_quarantine_is_read_whole()
    {
        var ids = await AppendAsync("a");
        var faults = Enumerable.Range(0, 50).Select(number => new InboxFault("reason", Bytes($"{number}"))).ToList();
        await Inbox.SettleAsync(ids[0], faults, At(1));
        Assert.Equal(faults.Select(fault => Text(fault.Body)), (await QuarantinedAsync()).Select(row => Text(row.Body)));
    }

    [Fact]
    public async Task What_is_replayed_waits_again_and_may_fail_again()
    {
        var ids = await AppendAsync("a");
        await Inbox.SettleAsync(ids[0], [new InboxFault("once", Bytes("part"))], At(1));
        var part = Assert.Single(await QuarantinedAsync());
        Assert.True(await Inbox.ReplayAsync(part.Id));
        Assert.False(await Inbox.ReplayAsync(part.Id));
        Assert.False(await Inbox.ReplayAsync(ids[0]));
        Assert.Empty(await QuarantinedAsync());
        var waiting = Assert.Single(await ReadAsync());
        Assert.Equal((part.Id, Source, At(0), "part"), (waiting.Id, waiting.Source, waiting.ReceivedAt, Text(waiting.Body)));

        await Inbox.SettleAsync(part.Id, [new InboxFault("twice", waiting.Body)], At(2));
        var again = Assert.Single(await QuarantinedAsync());
        Assert.Equal((ids[0], "twice", "part"), (again.PartOf, again.Reason, Text(again.Body)));
        Assert.Empty(await ReadAsync());
    }

    [Fact]
    public async Task A_purge_deletes_what_has_served_and_nothing_that_waits()
    {
        var ids = await AppendAsync("waits", "settled early", "settled late", "fails early");
        ids.Add(await Inbox.AppendAsync(Bytes("fails late"), Source, At(4)));
        await Inbox.SettleAsync(ids[1], [], At(1));
        await Inbox.SettleAsync(ids[2], [], At(3));
        await Inbox.SettleAsync(ids[3], [new InboxFault("reason", Bytes("early"))], At(5));
        await Inbox.SettleAsync(ids[4], [new InboxFault("reason", Bytes("late"))], At(5));
        Assert.Equal(2, await Inbox.PurgeAsync(At(2), At(3)));
        Assert.Equal(["late"], (await QuarantinedAsync()).Select(row => Text(row.Body)));
        Assert.Equal(["waits"], Texts(await ReadAsync()));
        Assert.Equal(3, await Inbox.PurgeAsync(At(99), At(3)));
        Assert.Equal(new InboxState(1, At(0), 1), await Inbox.MeasureAsync());
    }

    [Fact]
    public async Task A_number_is_never_given_twice()
    {
        var ids = await AppendAsync("a");
        await Inbox.SettleAsync(ids[0], [], At(0));
        await Inbox.PurgeAsync(At(9), At(9));
        await ReopenAsync();
        Assert.True((await AppendAsync("b"))[0].Value > ids[0].Value);
    }

    [Fact]
    public async Task An_empty_inbox_has_nothing_to_tell()
    {
        Assert.Equal(new InboxState(0, null, 0), await Inbox.MeasureAsync());
        Assert.Empty(await ReadAsync());
        Assert.Empty(await QuarantinedAsync());
        Assert.Equal(0, await Inbox.PurgeAsync(At(9), At(9)));
    }

    private static DateTimeOffset At(int minutes) => Start.AddMinutes(minutes);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Text(ReadOnlyMemory<byte> body) => Encoding.UTF8.GetString(body.Span);

    private static IEnumerable<string> Texts(IEnumerable<InboxRow> rows) => rows.Select(row => Text(row.Body));

    private async Task<List<InboxId>> AppendAsync(params string[] texts)
    {
        var ids = new List<InboxId>();
        foreach (var text in texts)
        {
            ids.Add(await Inbox.AppendAsync(Bytes(text), Source, At(0)).ConfigureAwait(false));
        }

        return ids;
    }

    private async Task<IReadOnlyList<InboxRow>> ReadAsync() => await Inbox.ReadAsync(1000, []).ConfigureAwait(false);

    private async Task<List<QuarantinedRow>> QuarantinedAsync()
    {
        var rows = new List<QuarantinedRow>();
        await foreach (var row in Inbox.ListQuarantinedAsync().ConfigureAwait(false))
        {
            rows.Add(row);
        }

        return rows;
    }

    private async Task ReopenAsync()
    {
        await _session!.DisposeAsync().ConfigureAwait(false);
        _session = await OpenAsync().ConfigureAwait(false);
    }
}
