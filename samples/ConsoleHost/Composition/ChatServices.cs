// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.ConsoleHost.Chat;
using WhatsUrp.ConsoleHost.Chat.Office;
using WhatsUrp.ConsoleHost.Chat.Resuming;
using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.ConsoleHost.Hours;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;

namespace WhatsUrp.ConsoleHost.Composition;

/// <summary>What the console brings to the service: a clock, a transport that prints, the office's orders.</summary>
internal static class ChatServices
{
    public static void AddChat(
        this IServiceCollection services, LineId line, string dataFile, IChatView view, TransportCapabilities channel) => services
        .AddSingleton(new ActiveLine(line))
        .AddSingleton(view)
        .AddSingleton(channel)
        .AddSingleton<ConsoleClock>()
        .AddSingleton<TimeProvider>(provider => provider.GetRequiredService<ConsoleClock>())
        .AddSingleton<LocalTime>()
        .AddSingleton(new SessionFile(dataFile + ".inbox"))
        .AddSingleton<SessionKeeper>()
        .AddSingleton<IMessageTransport, ConsoleTransport>()
        .AddSingleton<IReportSink, OfficePrinter>()
        .AddSingleton<LineLexicon>()
        .AddSingleton<SegmentReader>()
        .AddSingleton<ReportText>()
        .AddSingleton<OverrideReport>()
        .AddSingleton<OverrideDesk>()
        .AddSingleton<IOfficeOrder, BroadcastOrder>()
        .AddSingleton<IOfficeOrder, ReplyOrder>()
        .AddSingleton<IOfficeOrder, SubscribersOrder>()
        .AddSingleton<IOfficeOrder, ReportsOrder>()
        .AddSingleton<IOfficeOrder, ExportOrder>()
        .AddSingleton<IOfficeOrder, EraseOrder>()
        .AddSingleton<IOfficeOrder, HoursOrder>()
        .AddSingleton<IOfficeOrder, CloseOrder>()
        .AddSingleton<IOfficeOrder, OpenOrder>()
        .AddSingleton<IOfficeOrder, WithdrawOrder>()
        .AddSingleton<IOfficeOrder, ClockOrder>()
        .AddSingleton<IOfficeOrder, AgainOrder>()
        .AddSingleton<IOfficeOrder, QuitOrder>()
        .AddSingleton<OrderBook>()
        .AddSingleton<Settling>()
        .AddSingleton<ChatSession>()
        .AddSingleton<HoursReport>()
        .AddSingleton<YearReport>();
}
