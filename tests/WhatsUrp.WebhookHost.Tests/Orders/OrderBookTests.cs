// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.WebhookHost.Orders;
using WhatsUrp.WebhookHost.Tests.Towns;

namespace WhatsUrp.WebhookHost.Tests.Orders;

public sealed class OrderBookTests
{
    private const string Phone = "+393331110001";

    [Fact]
    public async Task A_person_gets_all_that_is_known_of_them_and_is_then_erased()
    {
        await using var town = await Town.StartAsync();
        var resident = town.Resident(Phone);
        await resident.SayAsync("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta");
        await resident.SayAsync("ACCETTO");
        await town.IsWorkedOffAsync();

        var (code, export) = await OrderAsync(town, "export", "san-romano", Phone);

        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(export);
        Assert.Equal(Phone[1..], json.RootElement.GetProperty("phone").GetString());
        Assert.Contains(json.RootElement.GetProperty("fields").EnumerateArray(), field => field.TryGetProperty("nome", out var name) && name.GetString() == "Mario");
        Assert.Contains(json.RootElement.GetProperty("messages").EnumerateArray(), message => message.GetProperty("text").GetString()!.StartsWith("Iscrizione fatta.", StringComparison.Ordinal));
        Assert.Equal((0, "Erased."), await OrderAsync(town, "erase", "san-romano", Phone));
        Assert.Equal((1, "Nothing is known of this person."), await OrderAsync(town, "export", "san-romano", Phone));
    }

    [Fact]
    public async Task A_restore_is_declared_and_the_tables_are_printed()
    {
        await using var town = await Town.StartAsync();

        Assert.Equal((0, "0 broadcasts are held. Look at each, then resume or cancel it."), await OrderAsync(town, "restored"));
        var (code, script) = await OrderAsync(town, "schema");

        Assert.Equal(0, code);
        Assert.Contains("CREATE TABLE delivery", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export san-romano nobody", 1)]
    [InlineData("erase san-romano", null)]
    [InlineData("--simulator", null)]
    public async Task What_is_no_order_is_not_taken_for_one(string line, int? code)
    {
        var arguments = line.Split(' ');

        Assert.Equal(code is not null, OrderBook.Knows(arguments));
        if (code is not null)
        {
            await using var town = await Town.StartAsync();
            Assert.Equal((code.Value, OrderBook.Usage), await OrderAsync(town, arguments));
        }
    }

    private static async Task<(int Code, string Text)> OrderAsync(Town town, params string[] arguments)
    {
        await using var output = new StringWriter();
        var code = await OrderBook.RunAsync(arguments, town.Services, output);
        return (code, output.ToString().TrimEnd());
    }
}
