// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Deliveries;

/// <summary>What to do with a copy of which it stays unknown whether it was accepted.</summary>
public enum OnUnknown
{
    /// <summary>Send it once more when the receipts say that it was probably not accepted; for an emergency in any case.</summary>
    Resend = 0,

    /// <summary>Never send it twice: give it up as "esito ignoto".</summary>
    Abandon = 1,

    /// <summary>Leave it to the operator.</summary>
    Hold = 2,
}
