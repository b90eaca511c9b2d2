// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Desk.Approvals;

/// <summary>Tells every sink of an alarm, whatever becomes of the others.</summary>
internal sealed class AlarmBell(IEnumerable<IAlarmSink> sinks, ILogger<AlarmBell>? logger = null)
{
    private readonly IAlarmSink[] _sinks = [.. sinks];
    private readonly ILogger _logger = logger ?? (ILogger)NullLogger.Instance;

    public async ValueTask RingAsync(LineAlarm alarm)
    {
        _logger.Alarm(alarm.Line, alarm.Kind, alarm.Subject);
        foreach (var sink in _sinks)
        {
            try
            {
                // What has happened has happened: nobody who stops waiting may silence the alarm.
                await sink.RaiseAsync(alarm, CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception fault)
            {
                _logger.AlarmLost(alarm.Line, sink.GetType().Name, fault.GetType().Name);
            }
        }
    }
}
