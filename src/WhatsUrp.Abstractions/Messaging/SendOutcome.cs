// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging;

/// <summary>What became of one attempt to send: accepted, refused, not sent, or unknown. A closed set.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The platform took the message in charge.</summary>
    /// <param name="Id">The id that it gave the message.</param>
    public sealed record Accepted(MessageId Id) : SendOutcome;

    /// <summary>The platform answered that it will not send the message.</summary>
    /// <param name="Code">The platform's error code.</param>
    /// <param name="Reason">Why, for the operator; without personal data.</param>
    public sealed record Refused(int Code, string Reason) : SendOutcome;

    /// <summary>The request never left; sending again cannot double it.</summary>
    /// <param name="Reason">Why, for the operator; without personal data.</param>
    public sealed record NotSent(string Reason) : SendOutcome;

    /// <summary>The request left and no answer came: the message may or may not have been accepted.</summary>
    /// <param name="Reason">Why, for the operator; without personal data.</param>
    public sealed record Unknown(string Reason) : SendOutcome;
}
