// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using WhatsUrp.Broadcasts;

namespace WhatsUrp.AspNetCore.Tests.Office;

public sealed class OfficeStreamsTests
{
    private const string Broadcasts = "san-romano/broadcasts";

    [Fact]
    public async Task Progress_is_one_answer_or_events_until_the_end()
    {
        await using var host = await OfficeHost.StartAsync(null, "Broadcasts:Approval=None");
        var id = await OfficeEndpointsTests.SendingAsync(host);

        var (status, once) = await host.CallAsync("rossi", HttpMethod.Get, $"{Broadcasts}/{id}/progress");
        using var response = await host.SendAsync("rossi", HttpMethod.Get, $"{Broadcasts}/{id}/progress", accept: "text/event-stream");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var first = await ReadEventAsync(reader);
        await host.CallAsync("rossi", HttpMethod.Post, $"{Broadcasts}/{id}/cancel");
        var record = (await host.Ledger.Broadcasts.FindAsync(OfficeHost.SanRomano, new(Guid.Parse(id))))!;
        await host.Ledger.Broadcasts.MoveAsync(new(OfficeHost.SanRomano, record.Id, record.State, record.Revision, BroadcastState.Cancelled, "system", "broadcast.cancelled"));
        var ending = ReadEventAsync(reader);
        while (!ending.IsCompleted)
        {
            host.Clock.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Yield();
        }

        var last = await ending;
        Assert.Equal((200, "Sending", 2, 0), (status, (string)once!["state"]!, (int)once["total"]!, (int)once["done"]!));
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("event: progress\ndata: {\"state\":\"Sending\"", first, StringComparison.Ordinal);
        Assert.StartsWith("event: end\ndata: {\"state\":\"Cancelled\"", last, StringComparison.Ordinal);
        Assert.Empty(await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Copies_are_json_lines_or_csv_without_names_and_numbers()
    {
        await using var host = await OfficeHost.StartAsync(null, "Broadcasts:Approval=None");
        var id = await OfficeEndpointsTests.SendingAsync(host);

        using var lines = await host.SendAsync("rossi", HttpMethod.Get, $"{Broadcasts}/{id}/copies");
        using var csv = await host.SendAsync("rossi", HttpMethod.Get, $"{Broadcasts}/{id}/copies", accept: "text/csv");
        var (json, rows) = (await lines.Content.ReadAsStringAsync(), await csv.Content.ReadAsStringAsync());

        Assert.Equal(("application/x-ndjson", "text/csv"), (lines.Content.Headers.ContentType!.MediaType, csv.Content.Headers.ContentType!.MediaType));
        Assert.All(json.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains("\"state\":\"Ready\"", line, StringComparison.Ordinal));
        Assert.Equal((2, 3), (json.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, rows.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.DoesNotContain("39333", json + rows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_are_handed_to_an_administrator_with_a_reason_and_to_nobody_else()
    {
        await using var host = await OfficeHost.StartAsync(null, "Broadcasts:Approval=None");
        var path = $"{Broadcasts}/{await OfficeEndpointsTests.SendingAsync(host)}/persons";

        Assert.Equal(403, (await host.CallAsync("rossi", HttpMethod.Post, path, new { reason = "Verifica." })).Status);
        Assert.Equal(403, (await host.CallAsync("bianchi", HttpMethod.Post, path, new { reason = "Verifica." })).Status);
        Assert.Equal(422, (await host.CallAsync("verdi", HttpMethod.Post, path, new { reason = " " })).Status);
        using var response = await host.SendAsync("verdi", HttpMethod.Post, path, """{"reason":"Verifica."}""");

        Assert.Contains("+393331000001", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Single(await host.Ledger.Upkeep.ReadAuditAsync(OfficeHost.SanRomano).ToListAsync(), row => row.Action == "broadcast.export" && row.Actor == "verdi");
    }

    [Fact]
    public async Task Contacts_are_taken_in_by_an_administrator()
    {
        await using var host = await OfficeHost.StartAsync(null, "Office:MaxImportBytes=1024");
        const string File = "telefono\n+393331000001\nx\n";

        using var refused = await host.SendAsync("rossi", HttpMethod.Post, "san-romano/contacts?list=eventi", File, "text/csv");
        using var trial = await host.SendAsync("verdi", HttpMethod.Post, "san-romano/contacts?list=eventi&trial=true", File, "text/csv");
        using var taken = await host.SendAsync("verdi", HttpMethod.Post, "san-romano/contacts?list=eventi", File, "text/csv");
        using var unknown = await host.SendAsync("verdi", HttpMethod.Post, "san-romano/contacts?list=nuova", File, "text/csv");
        using var json = await host.SendAsync("verdi", HttpMethod.Post, "san-romano/contacts?list=eventi", "{}");
        using var large = await host.SendAsync("verdi", HttpMethod.Post, "san-romano/contacts?list=eventi", new string('x', 1025), "text/csv");

        Assert.Equal([403, 200, 200, 422, 415, 413], new[] { refused, trial, taken, unknown, json, large }.Select(response => (int)response.StatusCode));
        Assert.Equal(
            """{"trial":false,"rows":2,"imported":1,"known":0,"faults":[{"line":3,"sentence":"Il numero di telefono manca o non è in forma internazionale (ad esempio +39…)."}],"ignored":[]}""",
            await taken.Content.ReadAsStringAsync());
    }

    private static async Task<string> ReadEventAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }
}
