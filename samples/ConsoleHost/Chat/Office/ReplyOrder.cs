// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Office;
using WhatsUrp.ConsoleHost.Chat.Json;
using WhatsUrp.ConsoleHost.Chat.Language;
using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.ConsoleHost.Screens;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;
using WhatsUrp.Subscribers;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Answers a person in their thread.</summary>
internal sealed class ReplyOrder(OfficeDesk desk, IReportStore reports, ISubscriberStore store, ActiveLine line) : IOfficeOrder
{
    public string Name => "/reply";

    public string Usage => "/reply ADDRESS text: answers a person; their open reports count as answered";

    public async ValueTask<OfficeAnswer> RunAsync(string arguments, CancellationToken cancellationToken)
    {
        var words = new WordReader(arguments);
        var to = PersonReader.Read(words.Take(), Usage);
        var text = words.Rest.Replace("\\n", "\n", StringComparison.Ordinal);
        if (text.Length is 0 or > 4096)
        {
            throw new OperatorException(text.Length == 0 ? $"The answer says nothing: {Usage}." : $"The answer has {text.Length} characters; there is room for 4096.");
        }

        if (await store.ExportAsync(line.Id, to, cancellationToken) is null)
        {
            throw new OperatorException($"{AddressText.All(to)} never wrote to this line: whoever did not write first cannot be answered.");
        }

        var open = await OpenReportsAsync(cancellationToken);
        var outcome = await desk.ReplyAsync(line.Id, to, text, cancellationToken);
        if (outcome is SendOutcome.Refused refused)
        {
            throw new OperatorException($"The answer was not sent: {refused.Reason}.");
        }

        var answered = open - await OpenReportsAsync(cancellationToken);
        return OfficeAnswer.Say(
            new ReplyJson("reply", AddressText.One(to), outcome is null or SendOutcome.Accepted, answered),
            answered == 1 ? "Risposta inviata: 1 segnalazione chiusa." : $"Risposta inviata: {answered} segnalazioni chiuse.");
    }

    private async ValueTask<int> OpenReportsAsync(CancellationToken cancellationToken) =>
        await reports.ListAsync(line.Id, openOnly: true, cancellationToken).CountAsync(cancellationToken);
}
