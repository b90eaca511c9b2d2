// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Chat.Json;
using WhatsUrp.ConsoleHost.Chat.Language;
using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Hosting;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Finds the order that a line names; an order that cannot be carried out becomes a sentence and the conversation goes on.</summary>
internal sealed class OrderBook(IEnumerable<IOfficeOrder> orders)
{
    private readonly IOfficeOrder[] _orders = [.. orders];

    public async ValueTask<OfficeAnswer> RunAsync(ChatLine.FromOffice line, CancellationToken cancellationToken)
    {
        if (line.Name == "/help")
        {
            string[] usages = [.. _orders.Select(order => order.Usage), "/help: these lines"];
            return OfficeAnswer.Say(new HelpJson("help", usages), string.Join('\n', usages));
        }

        if (Array.Find(_orders, order => order.Name == line.Name) is not { } found)
        {
            var known = string.Join(", ", _orders.Select(order => order.Name).Append("/help"));
            return OfficeAnswer.Fault($"There is no order {line.Name}; the office knows {known}.");
        }

        try
        {
            return await found.RunAsync(line.Arguments, cancellationToken);
        }
        catch (OperatorException refusal)
        {
            return OfficeAnswer.Fault(refusal.Message);
        }
    }
}
