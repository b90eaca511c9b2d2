// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Broadcasts;

/// <summary>How far a broadcast has come.</summary>
/// <param name="Total">How many persons it is for.</param>
/// <param name="Sent">How many copies the platform took in charge.</param>
/// <param name="Waiting">How many copies wait in a durable outbox.</param>
/// <param name="Refused">How many copies the platform refused.</param>
/// <param name="NotSent">How many copies never left.</param>
/// <param name="Unknown">How many copies left without an answer.</param>
public readonly record struct BroadcastProgress(int Total, int Sent = 0, int Waiting = 0, int Refused = 0, int NotSent = 0, int Unknown = 0)
{
    /// <summary>Gets how many persons have been served, well or ill.</summary>
    public int Done => Sent + Waiting + Refused + NotSent + Unknown;

    internal BroadcastProgress With(SendOutcome? outcome) => outcome switch
    {
        null => this with { Waiting = Waiting + 1 },
        SendOutcome.Accepted => this with { Sent = Sent + 1 },
        SendOutcome.Refused => this with { Refused = Refused + 1 },
        SendOutcome.NotSent => this with { NotSent = NotSent + 1 },
        _ => this with { Unknown = Unknown + 1 },
    };
}
