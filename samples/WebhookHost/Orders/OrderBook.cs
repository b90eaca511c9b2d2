// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Storage.PostgreSql;
using WhatsUrp.Subscribers;

namespace WhatsUrp.WebhookHost.Orders;

/// <summary>What an operator orders from the command line. With SQLite the service must not run meanwhile: the file is for one process.</summary>
internal static class OrderBook
{
    public const string Usage = """
        schema                    print the tables of PostgreSQL as a script, for a DBA
        restored                  a backup was put back: hold every broadcast until somebody has looked
        export LINE ADDRESS       print all that a line holds about a person, as JSON
        erase LINE ADDRESS        erase a person
        """;

    private const string Actor = "operator";

    /// <summary>Whether the first argument names an order.</summary>
    public static bool Knows(string[] arguments) => arguments is ["schema"] or ["restored", ..] or ["export" or "erase", _, _, ..];

    public static async Task<int> RunAsync(string[] arguments, IServiceProvider services, TextWriter output)
    {
        switch (arguments)
        {
            case ["schema"]:
                await output.WriteAsync(PostgreSqlSchema.Script());
                return 0;
            case ["restored", ..]:
                var held = await services.GetRequiredService<IOutboxUpkeep>().FenceAsync(Actor);
                await output.WriteLineAsync($"{held} broadcasts are held. Look at each, then resume or cancel it.");
                return 0;
            case ["export" or "erase", var line, var text, ..] when CitizenAddress.TryParse(text, out var address):
                return await OfPersonAsync(arguments[0], new LineId(line), address!, services, output);
            default:
                await output.WriteLineAsync(Usage);
                return 1;
        }
    }

    private static async Task<int> OfPersonAsync(string name, LineId line, CitizenAddress address, IServiceProvider services, TextWriter output)
    {
        var store = services.GetRequiredService<ISubscriberStore>();
        if (name == "erase")
        {
            var erased = await store.EraseAsync(new Erasure(line, address, Actor, services.GetRequiredService<TimeProvider>().GetUtcNow()));
            await output.WriteLineAsync(erased ? "Erased." : "Nothing is known of this person.");
            return erased ? 0 : 1;
        }

        if (await store.ExportAsync(line, address) is not { } person)
        {
            await output.WriteLineAsync("Nothing is known of this person.");
            return 1;
        }

        await output.WriteLineAsync(PersonJson.Write(person));
        return 0;
    }
}
