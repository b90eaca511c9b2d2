// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Options;
using WhatsUrp.Storage;
using WhatsUrp.WebhookHost.Checks;
using WhatsUrp.WebhookHost.Composition;
using WhatsUrp.WebhookHost.Orders;

try
{
    if (args is ["check", .. var rest])
    {
        await using var service = Service.Build(rest);
        return await ServiceCheck.RunAsync(service.Services, Console.Out);
    }

    if (OrderBook.Knows(args))
    {
        await using var service = Service.Build([.. args.Where(argument => argument.StartsWith("--", StringComparison.Ordinal))]);
        return await OrderBook.RunAsync(args, service.Services, Console.Out);
    }

    if (args.Contains(SimulatedMeta.Flag))
    {
        await using var meta = await SimulatedMeta.StartAsync();
        await using var service = Service.Build([.. args.Except([SimulatedMeta.Flag])], meta.Settings);
        await service.StartAsync();
        Console.WriteLine(await meta.CallAsync(new Uri(service.Urls.First())));
        await service.WaitForShutdownAsync();
        return 0;
    }

    await using var host = Service.Build(args);
    await host.RunAsync();
    return 0;
}
catch (OptionsValidationException faults)
{
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, faults.Failures));
    return 1;
}
catch (Exception fault) when (fault is InvalidDataException or IOException or StorageException)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 1;
}
