// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Outbox;

/// <summary>How the durable outbox works (configuration section <c>WhatsUrp:Outbox</c>).</summary>
/// <remarks>All processes that serve a line are to have the same settings.</remarks>
public sealed class OutboxOptions
{
    /// <summary>Gets or sets how many messages a second a number sends while the platform has not told what it allows: 1 to 100,000.</summary>
    /// <value>The default is 80, what WhatsApp allows an ordinary number.</value>
    public double MessagesPerSecond { get; set; } = GateRate.Standard.PerSecond;

    /// <summary>Gets or sets the share of it that broadcasts leave free for answers to citizens: 0 to 0.5.</summary>
    /// <value>The default is 0.1.</value>
    public double ReserveForReplies { get; set; } = GateRate.Standard.ReserveForReplies;

    /// <summary>Gets or sets the time that one grant covers: a pause, a cancellation or a departure bites after it, and an emergency overtakes. 10 ms to 5 s.</summary>
    /// <value>The default is 250 milliseconds, and a second in a host with more than 500 lines.</value>
    public TimeSpan Grant { get; set; } = GateRate.Standard.Grant;

    /// <summary>
    /// Gets or sets how many deliveries of a line this process may have claimed without their outcome in the ledger, 0 to 2,000: so many requests
    /// are on the wire at most, and so many are in doubt after a crash.
    /// </summary>
    /// <value>The default is 0: as many as the rate needs when an answer takes three quarters of a second, 16 to 1,024.</value>
    public int MostInFlight { get; set; }

    /// <summary>Gets or sets how long a claim holds: 30 seconds to 10 minutes. Afterwards its deliveries count as unknown.</summary>
    /// <value>The default is 60 seconds. Keep it longer than the time-out of the transport and 20 seconds more.</value>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets or sets the times by which it decides about requests whose outcome it never learned.</summary>
    public DoubtTimes Doubt { get; set; } = new();

    /// <summary>Gets or sets how often the ledger is asked when no signal came: 50 ms to 1 minute.</summary>
    /// <value>The default is one second.</value>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets how long a stopping host waits for requests on the wire: 0 to 5 minutes. Keep it shorter than the host's own limit.</summary>
    /// <value>The default is 8 seconds.</value>
    public TimeSpan StopLimit { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>Gets or sets the folder that keeps outcomes while the store does not answer, so that they survive the process too. It holds no personal data in clear.</summary>
    /// <value>The default is <c>outbox-spool</c> beside the program. It is made when it is needed.</value>
    public string SpoolFolder { get; set; } = Path.Combine(AppContext.BaseDirectory, "outbox-spool");

    /// <summary>Gets or sets how long nobody may have looked after the ledger while broadcasts were active: beyond that it may be an old copy, and waits for a review. 10 minutes to 30 days.</summary>
    /// <value>The default is 6 hours.</value>
    public TimeSpan LongestAbsence { get; set; } = TimeSpan.FromHours(6);

    /// <summary>Gets or sets how late a routine broadcast may begin; later it waits for an operator. 1 minute to 7 days.</summary>
    /// <value>The default is 30 minutes.</value>
    public TimeSpan RoutineGrace { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Gets or sets how late an emergency may begin; later it waits for an operator. 1 minute to 7 days.</summary>
    /// <value>The default is 6 hours.</value>
    public TimeSpan EmergencyGrace { get; set; } = TimeSpan.FromHours(6);

    /// <summary>Gets or sets how long a routine broadcast may take that states no end: 1 minute to 60 days.</summary>
    /// <value>The default is 24 hours.</value>
    public TimeSpan RoutineTime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Gets or sets how long an emergency may take that states no end: 1 minute to 60 days.</summary>
    /// <value>The default is 6 hours: an old alert does harm.</value>
    public TimeSpan EmergencyTime { get; set; } = TimeSpan.FromHours(6);

    /// <summary>Gets or sets how long the words of sent messages are kept: 2 days to 10 years.</summary>
    /// <value>The default is 90 days.</value>
    public TimeSpan KeepContent { get; set; } = Retention.Usual.Content;

    /// <summary>Gets or sets how long the rows of settled deliveries are kept: 8 days to 20 years.</summary>
    /// <value>The default is 400 days.</value>
    public TimeSpan KeepDeliveries { get; set; } = Retention.Usual.Deliveries;

    /// <summary>Gets or sets how long receipts are kept that fit no delivery: 1 to 60 days.</summary>
    /// <value>The default is 7 days, for which the platform delivers again.</value>
    public TimeSpan KeepReceipts { get; set; } = Retention.Usual.Receipts;

    /// <summary>Gets what holds for single lines.</summary>
    /// <value>Filled from <c>WhatsUrp:Lines:&lt;line id&gt;:Outbox</c>; a host may add or amend lines by code.</value>
    public IDictionary<LineId, LineOutboxOptions> Lines { get; } = new Dictionary<LineId, LineOutboxOptions>();

    internal List<string> Faults { get; } = [];
}
