// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Options;
using WhatsUrp.Broadcasting.Desk.Settings;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;

namespace WhatsUrp.Broadcasting.Desk.Approvals;

/// <summary>Tells the duty officers of a line of an alarm, ahead of everything else.</summary>
internal sealed class DutyAlarm(IOutbox outbox, IOptions<BroadcastDesksOptions> options) : IAlarmSink
{
    public async ValueTask RaiseAsync(LineAlarm alarm, CancellationToken cancellationToken = default)
    {
        foreach (var officer in options.Value.Of(alarm.Line).DutyOfficers)
        {
            var message = new OutboundMessage { Line = alarm.Line, To = new CitizenAddress(officer), Content = new TextContent(alarm.Sentence), Lane = Lane.Emergency };
            await outbox.PostAsync(message, cancellationToken).ConfigureAwait(false);
        }
    }
}
