// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Lines;

/// <summary>Tells those who answer for a line that something happened which they must know at once. All registered sinks get every alarm.</summary>
/// <remarks>Thread-safe. A sink that throws is logged, and stops no other one.</remarks>
public interface IAlarmSink
{
    /// <summary>Tells of one alarm.</summary>
    /// <param name="alarm">The alarm.</param>
    /// <param name="cancellationToken">Stops the telling.</param>
    /// <returns>A task that ends when it has been told.</returns>
    ValueTask RaiseAsync(LineAlarm alarm, CancellationToken cancellationToken = default);
}
