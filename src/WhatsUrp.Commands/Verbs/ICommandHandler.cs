// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Verbs;

/// <summary>A verb by code: what citizens write to run it, and what they get back.</summary>
/// <remarks>
/// Registered by <c>AddCommand&lt;T&gt;()</c>, built by the container with one scope for each message. It runs between understanding
/// and commit, reads whatever it likes and returns a reply; it never writes the subscriber store. If it throws, the citizen gets a
/// polite answer and the message goes to the office.
/// </remarks>
public interface ICommandHandler
{
    /// <summary>Gets what citizens write to run the verb.</summary>
    static abstract CommandSpec Spec { get; }

    /// <summary>Answers one message.</summary>
    /// <param name="context">The message as understood, and the person.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The reply.</returns>
    ValueTask<CommandReply> HandleAsync(CommandContext context, CancellationToken cancellationToken);
}
