// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.ConsoleHost.Chat.Json;
using WhatsUrp.ConsoleHost.Chat.Language;
using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.Deliveries;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Sends one message to a list, or to those of the list whose data fit. Whoever sits at the console plays both persons whom it takes.</summary>
internal sealed class BroadcastOrder(IBroadcastDesk desk, SegmentReader segments, LineLexicon lexicon, IChatView view) : IOfficeOrder
{
    private const string Author = "operatore";
    private const string Approver = "responsabile";

    public string Name => "/broadcast";

    public string Usage => "/broadcast #LIST [field=value[,value]] text: one private copy to everybody on the list whose data fit";

    public async ValueTask<OfficeAnswer> RunAsync(string arguments, CancellationToken cancellationToken)
    {
        var words = new WordReader(arguments);
        if (words.Peek() is not ['#', _, ..])
        {
            throw new OperatorException($"A broadcast begins with a list: {Usage}.");
        }

        var list = lexicon.FindList(words.Take());
        var conditions = await segments.TakeAsync(words, list, cancellationToken);
        var text = words.Rest.Replace("\\n", "\n", StringComparison.Ordinal);
        var broadcast = Broadcast.ToList(lexicon.Line.Id, list.Id, text, conditions);
        var preview = await desk.PreviewAsync(broadcast, cancellationToken);
        var scheduled = Refuse(preview.Faults) ?? await ScheduleAsync(broadcast, cancellationToken);

        view.Announce($"Avviso «{list.Definition.Title}». {string.Join(' ', [preview.Verdict, .. preview.Warnings])}{Approved(scheduled)}");
        var end = await view.FollowAsync(desk.WatchAsync(lexicon.Line.Id, scheduled.Id, cancellationToken));
        var counts = end.Counts;
        var held = counts.In(DeliveryState.Suppressed) + counts.In(DeliveryState.Expired) + counts.In(DeliveryState.Cancelled);
        return OfficeAnswer.Say(
            new BroadcastJson(
                "broadcast", list.Id.Value, LaneText.Kind(scheduled.Lane), end.Total, counts.In(DeliveryState.Accepted),
                counts.In(DeliveryState.Ready) + counts.In(DeliveryState.Sending), counts.In(DeliveryState.Refused), held, counts.In(DeliveryState.Unknown) + counts.In(DeliveryState.Abandoned)),
            $"Avviso inviato a {counts.In(DeliveryState.Accepted)} di {end.Total}.");
    }

    private static string Approved(BroadcastRecord record) => record.Approver is { } approver ? $" Scritto da {record.Author}, approvato da {approver}." : "";

    private static BroadcastRecord? Refuse(IReadOnlyList<DeskFault> faults) =>
        faults.Count == 0 ? null : throw new OperatorException(string.Join(' ', faults.Select(fault => fault.Sentence)));

    private async Task<BroadcastRecord> ScheduleAsync(Broadcast broadcast, CancellationToken cancellationToken)
    {
        var draft = Done(await desk.SaveAsync(new DeskDraft(broadcast, Author), cancellationToken));
        var submitted = await OrderAsync(draft, DeskAction.Submit, Author, cancellationToken);
        return submitted.State == BroadcastState.PendingApproval ? await OrderAsync(submitted, DeskAction.Approve, Approver, cancellationToken) : submitted;
    }

    private async Task<BroadcastRecord> OrderAsync(BroadcastRecord record, DeskAction action, string actor, CancellationToken cancellationToken) =>
        Done(await desk.OrderAsync(new DeskOrder(record.Broadcast.Line, record.Id, action, actor) { Revision = record.Revision }, cancellationToken));

    private static BroadcastRecord Done(DeskAnswer answer) => answer switch
    {
        DeskAnswer.Done done => done.Record,
        DeskAnswer.Refused refused => Refuse(refused.Faults)!,
        _ => throw new InvalidOperationException("An answer of the desk is done or refused."),
    };
}
