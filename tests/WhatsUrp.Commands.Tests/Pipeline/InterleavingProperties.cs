// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.Citizens;
using WhatsUrp.Commands.Pipeline;
using WhatsUrp.Commands.Tests.Properties;

namespace WhatsUrp.Commands.Tests.Pipeline;

/// <summary>P15: messages of one citizen that are handled at once, over the real pipeline and the embedded database.</summary>
[Trait("Category", "Property")]
public sealed class InterleavingProperties : IDisposable
{
    private const int Schedules = 10;

    private static readonly string[] Said =
    [
        "ISCRIZIONE ON #EMERGENZE", "ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta", "ISCRIZIONE ON tutte, Anna Bini, Naggio, accetto", "accetto", "non accetto", "emergenze", "Mario", "Rossi", "Villetta", "ANNULLA",
        "MODIFICA frazione Naggio", "I MIEI DATI", "c'è una buca in via Roma", "ISCRIZIONE OFF #EMERGENZE",
    ];

    private static readonly string[] Leaving = ["STOP", "ISCRIZIONE OFF", "cancellatemi per favore", "Non voglio più ricevere messaggi"];

    private static readonly Gen<int[][]> Orders = Gen.Int[0, 5].Array[3, 12].Array[Schedules];

    private readonly SqliteHost _host = new(store => new ScheduledStore(store));

    [Fact]
    public Task P15_messages_at_once_end_where_some_order_of_them_ends() =>
        Gen.Select(Gen.OneOf(Said).Array[0, 1], Gen.OneOf([.. Said, .. Leaving]).Array[2, 3], Orders).SampleAsync(
            async (before, atOnce, orders) =>
            {
                var ends = new HashSet<string>();
                foreach (var order in Permutations(atOnce.Length))
                {
                    var citizen = await PreparedAsync(before);
                    foreach (var one in order)
                    {
                        await _host.SaysAsync(citizen, atOnce[one], before.Length + one);
                    }

                    ends.Add(await _host.SnapshotAsync(citizen));
                }

                foreach (var order in orders)
                {
                    Assert.Contains(await _host.SnapshotAsync(await TogetherAsync(before, atOnce, order)), ends);
                }
            },
            iter: Texts.Cases / Schedules);

    [Fact]
    public Task P15_whoever_leaves_last_is_out_whatever_overtakes_it() =>
        Gen.Select(Gen.OneOf(Said).Array[0, 1], Gen.OneOf(Said).Array[1, 2], Gen.OneOf(Leaving), Orders).SampleAsync(
            async (before, atOnce, leave, orders) =>
            {
                foreach (var order in orders)
                {
                    var citizen = await TogetherAsync(before, [.. atOnce, leave], order);
                    Assert.StartsWith("on [] ", await _host.SnapshotAsync(citizen), StringComparison.Ordinal);
                }
            },
            iter: Texts.Cases / Schedules);

    public void Dispose() => _host.Dispose();

    private async Task<CitizenAddress> PreparedAsync(string[] before)
    {
        var citizen = _host.NewCitizen();
        for (var number = 0; number < before.Length; number++)
        {
            await _host.SaysAsync(citizen, before[number], number);
        }

        return citizen;
    }

    private async Task<CitizenAddress> TogetherAsync(string[] before, string[] atOnce, int[] order)
    {
        var citizen = await PreparedAsync(before);
        await Schedule.RunAsync(order, [.. atOnce.Select(Func<Task> (text, one) => async () => Assert.Equal(InboundStatus.Handled, await _host.SaysAsync(citizen, text, before.Length + one)))]);
        return citizen;
    }

    private static IEnumerable<int[]> Permutations(int count) => count == 2
        ? [[0, 1], [1, 0]]
        : [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
}
