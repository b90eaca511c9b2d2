// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WhatsUrp.Commands.Configuration;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Catalog;

/// <summary>Refuses the start when a line is wrong or a part of the service is missing, with every fault at once.</summary>
internal sealed class CatalogOptionsCustomValidator(
    IConfiguration whatsUrp,
    IEnumerable<ILineExtension> extensions,
    IServiceProviderIsService services) : IValidateOptions<CatalogOptions>
{
    private static readonly (Type Service, string Instruction)[] Required =
    [
        (typeof(ISubscriberStore), "WURP0306: there is no store for subscribers. Choose one, such as UseSqlite(…)."),
        (typeof(IReportStore), "WURP0307: there is no store for reports. Choose one, such as UseSqlite(…)."),
        (typeof(IMessageTransport), "WURP0308: there is no transport. Register an IMessageTransport."),
        (typeof(IOutbox), "WURP0309: there is no outbox. Call AddBroadcasting()."),
    ];

    public ValidateOptionsResult Validate(string? name, CatalogOptions options)
    {
        string[] faults =
        [
            .. LineCatalogReader.Read(whatsUrp, extensions).Faults,
            .. Required.Where(part => !services.IsService(part.Service)).Select(part => part.Instruction),
        ];
        return faults.Length > 0 ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;
    }
}
