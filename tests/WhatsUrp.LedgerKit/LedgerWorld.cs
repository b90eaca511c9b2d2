// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Testing.Conformance;
using WhatsUrp.Testing.Ledgers;

namespace WhatsUrp.LedgerKit;

/// <summary>A store and the model, led through the same steps.</summary>
internal sealed partial class LedgerWorld
{
    private static readonly LineId s_line = new("sanromano");
    private static readonly string[] s_lists = ["emergenze", "scuola", "sport"];
    private static readonly double[] s_pauses = [0.125, 0.125, 0.25, 0.5, 1, 6, 10, 61, 90, 600, 3600, 30_000];

    private readonly LedgerSession _store;
    private readonly LedgerClock _clock;
    private readonly FollowedIds _ids = new();
    private readonly MemoryLedger _model;
    private readonly List<KnownAttempt> _attempts = [];
    private readonly List<BroadcastId> _broadcasts = [];
    private readonly List<MatchedReceipt> _receipts = [];
    private readonly HashSet<DeliveryId> _seen = [];
    private readonly Dictionary<DeliveryId, int> _numbers = [];
    private int _messages;

    public LedgerWorld(LedgerSession store, LedgerClock clock)
    {
        (_store, _clock) = (store, clock);
        _model = new MemoryLedger(clock, _ids);
    }

    public async Task RunAsync(LedgerStep step)
    {
        await (step.Action switch
        {
            < 9 => JoinAsync(step),
            < 12 => LeaveAsync(step),
            < 13 => EraseAsync(step),
            < 16 => MergeAsync(step),
            < 21 => EnqueueAsync(step),
            < 24 => ReplyAsync(step),
            < 29 => LaunchAsync(step),
            < 31 => SaveAsync(step),
            < 38 => MoveAsync(step),
            < 40 => MaterialiseAsync(step),
            < 53 => ClaimAsync(step),
            < 67 => RecordAsync(step),
            < 70 => ReapAsync(step),
            < 74 => ResolveAsync(step),
            < 86 => ReceiveAsync(step),
            < 88 => RepeatAsync(step),
            < 89 => FenceAsync(),
            < 98 => PassAsync(step),
            _ => CompareAsync(),
        });
    }

    private static CitizenAddress PhoneOf(int person) => CitizenAddress.OfPhone($"+39333{1000000 + (person % 6)}");

    private static CitizenAddress UserOf(int person) =>
        CitizenAddress.TryParse($"IT.1349AbCd789{person % 3}", out var address) ? address : throw new FormatException("Not an address.");

    private static CitizenAddress AddressOf(int number) => number % 3 == 0 ? UserOf(number / 3) : PhoneOf(number / 3);

    private static T Pick<T>(IReadOnlyList<T> items, int number) => items[number % items.Count];

    private Task PassAsync(LedgerStep step)
    {
        _clock.Pass(TimeSpan.FromSeconds(Pick(s_pauses, step.A)));
        return Task.CompletedTask;
    }
}
