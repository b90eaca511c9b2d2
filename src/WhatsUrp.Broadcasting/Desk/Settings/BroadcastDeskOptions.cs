// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;

namespace WhatsUrp.Broadcasting.Desk.Settings;

/// <summary>How the office of a line sends broadcasts: section <c>WhatsUrp:Broadcasts</c> for all lines, <c>WhatsUrp:Lines:&lt;line id&gt;:Broadcasts</c> for what is different in one.</summary>
public sealed class BroadcastDeskOptions
{
    /// <summary>Gets or sets who must look at a routine broadcast before it goes out.</summary>
    /// <value>The default is <see cref="ApprovalRule.FourEyes"/>.</value>
    public ApprovalRule Approval { get; set; } = ApprovalRule.FourEyes;

    /// <summary>
    /// Gets or sets the digest of the code by which the author of an emergency approves it alone: <c>sha256:&lt;64 hexadecimal digits&gt;</c> for a long random
    /// code, <c>pbkdf2-sha256:&lt;rounds&gt;:&lt;salt&gt;:&lt;hash&gt;</c> (Base64) for one that people remember.
    /// </summary>
    /// <value>None by default: nobody can break the glass.</value>
    public string? BreakGlassCode { get; set; }

    /// <summary>Gets or sets the IANA name of the zone by whose clocks the office writes times.</summary>
    /// <value>The default is <c>Europe/Rome</c>.</value>
    public string TimeZone { get; set; } = "Europe/Rome";

    /// <summary>Gets or sets the hours in which routine broadcasts do not begin; emergencies do at any hour.</summary>
    /// <value>The default is 22:00 to 7:00; written <c>22:00-07:00</c>, or <c>none</c>.</value>
    public QuietSpan QuietHours { get; set; } = QuietSpan.Usual;

    /// <summary>Gets or sets how often lists may be written to; emergencies are exempt.</summary>
    /// <value>None by default. In the configuration: objects with <c>List</c>, <c>Most</c> and <c>Hours</c>.</value>
    public IList<FrequencyCap> FrequencyCaps { get; set; } = [];

    /// <summary>Gets or sets who gets test sends, and nobody else.</summary>
    /// <value>Nobody by default.</value>
    public IList<PhoneNumber> TestRecipients { get; set; } = [];

    /// <summary>Gets or sets how many persons of the messaging limit are kept free for emergencies.</summary>
    /// <value>Not set by default: as many as are on the urgent lists.</value>
    public int? EmergencyReserve { get; set; }

    /// <summary>Gets or sets the duty officers whom an alarm is sent to.</summary>
    /// <value>Those of the line's section <c>Emergency:ForwardTo</c>.</value>
    public IList<PhoneNumber> DutyOfficers { get; set; } = [];

    internal BroadcastDeskOptions Copy() => new()
    {
        Approval = Approval,
        BreakGlassCode = BreakGlassCode,
        TimeZone = TimeZone,
        QuietHours = QuietHours,
        FrequencyCaps = [.. FrequencyCaps],
        TestRecipients = [.. TestRecipients],
        EmergencyReserve = EmergencyReserve,
        DutyOfficers = [.. DutyOfficers],
    };
}
