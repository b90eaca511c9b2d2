// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasting.Broadcasts;
using WhatsUrp.Broadcasts;
using BroadcastPreview = WhatsUrp.Broadcasting.Broadcasts.BroadcastPreview;
using WhatsUrp.ConsoleHost.Chat.Json;
using WhatsUrp.ConsoleHost.Chat.Language;
using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Hosting;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Sends one message to a list, or to those of the list whose data fit.</summary>
internal sealed class BroadcastOrder(BroadcastService broadcasts, SegmentReader segments, LineLexicon lexicon, IChatView view) : IOfficeOrder
{
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
        var ready = await broadcasts.PreviewAsync(broadcast, cancellationToken) switch
        {
            BroadcastPreview.Ready accepted => accepted,
            BroadcastPreview.Refused { Faults: [.., BroadcastFault.TextTooLong] } refused =>
                throw new OperatorException($"The text has {text.Length} characters; with the footer there is room for {refused.MaxTextLength}."),
            _ => throw new OperatorException($"The broadcast says nothing: {Usage}."),
        };

        var outside = ready.OutsideWindow == 0 ? "" : $" Non riceveranno niente, perché non scrivono da 24 ore: {ready.OutsideWindow}.";
        view.Announce($"Avviso «{list.Definition.Title}»: destinatari {ready.Recipients}.{outside}");
        var end = await view.FollowAsync(broadcasts.SendAsync(broadcast, cancellationToken));
        return OfficeAnswer.Say(
            new BroadcastJson("broadcast", list.Id.Value, LaneText.Kind(ready.Lane), ready.Recipients, end.Sent, end.Waiting, end.Refused, end.NotSent, end.Unknown),
            $"Avviso inviato a {end.Sent} di {end.Total}.");
    }
}
