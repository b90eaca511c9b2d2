// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Chat.Views;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Something that the office can order with a line such as <c>/reports</c>.</summary>
internal interface IOfficeOrder
{
    /// <summary>Gets the word that begins the line.</summary>
    string Name { get; }

    /// <summary>Gets how it is written and what it does.</summary>
    string Usage { get; }

    /// <summary>Carries it out.</summary>
    /// <exception cref="Hosting.OperatorException">It cannot be; the message says why.</exception>
    ValueTask<OfficeAnswer> RunAsync(string arguments, CancellationToken cancellationToken);
}
