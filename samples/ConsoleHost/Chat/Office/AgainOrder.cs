// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Pipeline;
using WhatsUrp.ConsoleHost.Chat.Json;
using WhatsUrp.ConsoleHost.Chat.Resuming;
using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Hosting;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Delivers the last citizen's message a second time, as Meta sometimes does.</summary>
internal sealed class AgainOrder(InboundPipeline pipeline, SessionKeeper session) : IOfficeOrder
{
    public string Name => "/again";

    public string Usage => "/again: the last citizen's message comes a second time, with the same id";

    public async ValueTask<OfficeAnswer> RunAsync(string arguments, CancellationToken cancellationToken)
    {
        var message = session.LastMessage ?? throw new OperatorException("No citizen has written yet.");
        var result = await pipeline.HandleAsync(message, cancellationToken);
        var duplicate = result.Status == InboundStatus.Duplicate;
        return OfficeAnswer.Say(
            new AgainJson("again", duplicate),
            duplicate ? "Consegnato di nuovo: già ricevuto, non cambia niente." : "Consegnato di nuovo: non era ancora stato ricevuto.");
    }
}
