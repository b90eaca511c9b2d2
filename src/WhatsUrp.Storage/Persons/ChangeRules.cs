// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Persons;

/// <summary>What a change must hold, whatever the provider.</summary>
internal static class ChangeRules
{
    /// <summary>Refuses a change that no pipeline should have made.</summary>
    /// <exception cref="ArgumentException">It names no line, message or address, or a consent event says too little.</exception>
    public static void Check(SubscriberChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if ((FaultOf(change) ?? change.Consents.Select(FaultOf).FirstOrDefault(fault => fault is not null)) is { } found)
        {
            throw new ArgumentException($"WURP0112: the change {found}.", nameof(change));
        }
    }

    /// <summary>Tells whether a change leaves nothing behind about a stranger.</summary>
    public static bool CausesNothing(SubscriberChange change) =>
        change is { Consents.Count: 0, Fields.Count: 0, Report: null, ClosedNoticeFor: null, Draft: not DraftChange.Save };

    private static string? FaultOf(SubscriberChange change) => change switch
    {
        { Line.Value.Length: 0 } => "names no line",
        { Message.Value.Length: 0 } => "names no message",
        _ when AddressKey.Of(change.From).Count == 0 => "comes from nobody",
        { Report: { } report } when report.Line != change.Line => "holds a report of another line",
        _ => null,
    };

    private static string? FaultOf(ConsentEvent consent) => consent switch
    {
        { Kind: ConsentKind.ListOn or ConsentKind.ListOff or ConsentKind.ImportedUnconfirmed, List: null or { Value.Length: 0 } } =>
            $"holds a {consent.Kind} event without a list",
        { Kind: not (ConsentKind.ListOn or ConsentKind.ListOff or ConsentKind.ImportedUnconfirmed or ConsentKind.OperatorOff or ConsentKind.MetaOptOut), List: not null } =>
            $"holds a {consent.Kind} event that names a list",
        { Kind: ConsentKind.PolicyAccepted, PolicyVersion: null or "" }
            or { Kind: ConsentKind.PolicyAccepted, PolicySha256: null or "" }
            or { Kind: ConsentKind.PolicyAccepted, Method: null } => "holds an acceptance without version, digest or method",
        _ => null,
    };
}
