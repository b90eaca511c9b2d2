// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Messaging.Contents;

namespace WhatsUrp.Broadcasts;

/// <summary>Knows which templates the platform has approved for a line.</summary>
/// <remarks>Thread-safe. What it knows may be some minutes old.</remarks>
public interface ITemplateDirectory
{
    /// <summary>Compares a filled template with the one that the platform knows.</summary>
    /// <param name="line">The line.</param>
    /// <param name="content">The template with its gaps filled.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns>Whether it may be sent.</returns>
    ValueTask<TemplateFinding> FindAsync(LineId line, TemplateContent content, CancellationToken cancellationToken = default);
}
