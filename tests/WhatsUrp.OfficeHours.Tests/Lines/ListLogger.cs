// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;

namespace WhatsUrp.OfficeHours.Tests.Lines;

/// <summary>Keeps the lines that are logged.</summary>
internal sealed class ListLogger<T> : ILogger<T>
{
    public List<string> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Add($"{logLevel} {eventId.Id}: {formatter(state, exception)}");
}
