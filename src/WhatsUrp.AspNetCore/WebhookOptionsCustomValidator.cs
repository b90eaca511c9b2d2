// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WhatsUrp.Inbox;
using WhatsUrp.Messaging;

namespace WhatsUrp.AspNetCore;

/// <summary>Checks what one option says against the others, and that the parts which the webhook needs are there.</summary>
internal sealed class WebhookOptionsCustomValidator(IServiceProviderIsService services) : IValidateOptions<WebhookOptions>
{
    private static readonly (Type Service, string Instruction)[] Required =
    [
        (typeof(IWebhookInbox), "WURP0601: there is no inbox for webhooks. Choose a store, such as UseSqlite(…)."),
        (typeof(IInboundHandler), "WURP0602: nobody handles messages. Call AddCommands(), or register an IInboundHandler."),
    ];

    public ValidateOptionsResult Validate(string? name, WebhookOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        foreach (var (_, instruction) in Required.Where(part => !services.IsService(part.Service)))
        {
            result.AddError(instruction);
        }

        foreach (var (key, value, least, most) in Spans(options))
        {
            if (value < least || value > most)
            {
                result.AddError($"is {value}; it lies between {least} and {most}", key);
            }
        }

        if (options.MaxBytesInFlight < options.MaxBodyBytes)
        {
            result.AddError(
                $"is {options.MaxBytesInFlight}, less than one body of {nameof(WebhookOptions.MaxBodyBytes)} ({options.MaxBodyBytes})",
                nameof(WebhookOptions.MaxBytesInFlight));
        }

        return result.Build();
    }

    // Here and not as attributes: a range of time spans would not survive trimming.
    private static (string Key, TimeSpan Value, TimeSpan Least, TimeSpan Most)[] Spans(WebhookOptions options) =>
    [
        (nameof(options.BodyTimeout), options.BodyTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)),
        (nameof(options.FirstRetry), options.FirstRetry, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(30)),
        (nameof(options.PollInterval), options.PollInterval, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(5)),
        (nameof(options.LagLimit), options.LagLimit, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)),
        (nameof(options.KeepSettled), options.KeepSettled, TimeSpan.FromDays(8), TimeSpan.FromDays(3650)),
        (nameof(options.KeepQuarantined), options.KeepQuarantined, TimeSpan.FromMinutes(1), TimeSpan.FromDays(30)),
    ];
}
