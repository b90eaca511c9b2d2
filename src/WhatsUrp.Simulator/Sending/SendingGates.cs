// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Citizens;
using WhatsUrp.Simulator.Graph;
using WhatsUrp.Simulator.Limits;
using WhatsUrp.Simulator.Templates;

namespace WhatsUrp.Simulator.Sending;

/// <summary>The limits of a well-formed message: rate, pair, window, reach.</summary>
internal sealed class SendingGates(SimulatorLimits limits, ServiceWindows windows, CitizenBook citizens)
{
    private const int RefusedOutsideWindow = 131047;

    private readonly PaceGate? _numbers = limits.MessagesPerSecond is { } rate ? new(TimeSpan.FromSeconds(1.0 / rate), rate) : null;
    private readonly PaceGate? _pairs = limits.PairBurst is { } burst ? new(limits.PairInterval, burst) : null;
    private readonly ReachGate _reach = new();

    /// <summary>Counts a citizen's message into the throughput of the number.</summary>
    public void CountInbound(NumberState number, DateTimeOffset now) => _numbers?.TryPass(number.Number.PhoneNumberId, now);

    public GraphError? Check(NumberState number, Recipient recipient, SimulatedTemplate? template, DateTimeOffset now, out int? late)
    {
        late = null;
        var id = number.Number.PhoneNumberId;
        var person = citizens.Find(recipient.Key)?.Key ?? recipient.Key;
        if (recipient.WaId == number.Number.DisplayPhoneNumber)
        {
            return GraphError.Of(131021, "The recipient is the number that sends");
        }

        if (recipient.WaId is null && template?.Category == "AUTHENTICATION")
        {
            return GraphError.Of(131062, "Authentication templates need a phone number");
        }

        if (number.CanSendMessage == "BLOCKED")
        {
            return GraphError.Of(131031, "The account is restricted");
        }

        var isOpen = windows.IsOpen(id, person, now);
        if (limits.KeepsServiceWindow && template is null && !isOpen)
        {
            late = limits.RefusesLate ? RefusedOutsideWindow : null;
            return limits.RefusesLate ? null : GraphError.Of(RefusedOutsideWindow,
                "Message failed to send because more than 24 hours have passed since the customer last replied to this number.");
        }

        return _numbers?.TryPass(id, now) is false ? GraphError.Of(130429, "Cloud API message throughput has been reached.")
            : _pairs?.TryPass(id + ' ' + person, now) is false ? GraphError.Of(131056, "Too many messages from this phone number to the same phone number in a short period of time.")
            : limits.KeepsMessagingLimit && !isOpen && number.MessagingLimitCount is { } most && !_reach.TryReach(number.Number.PortfolioId, person, most, now)
                ? GraphError.Of(limits.MessagingLimitCode, $"The messaging limit of the portfolio, {number.MessagingLimit}, has been reached.")
            : null;
    }
}
