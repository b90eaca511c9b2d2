// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.CommandLine;

/// <summary>What the program says when it listens.</summary>
internal static class Welcome
{
    public static void Print(TextWriter output, Uri address, GraphSimulatorValues values)
    {
        output.WriteLine($"Phone page:      {address}");
        output.WriteLine($"Graph API:       {address}");
        output.WriteLine($"Seed:            {values.Seed}");
        foreach (var number in values.Numbers)
        {
            output.WriteLine();
            output.WriteLine($"Phone number id: {number.PhoneNumberId}   (account {number.WabaId}, number +{number.DisplayPhoneNumber})");
            output.WriteLine($"Access token:    {number.AccessToken}");
            output.WriteLine($"App secret:      {number.AppSecret}");
            output.WriteLine($"Verify token:    {number.VerifyToken}");
            output.WriteLine($"Webhooks go to:  {number.Webhook?.ToString() ?? "nowhere yet: PUT /_sim/callback {\"url\":\"http://127.0.0.1:5000/webhook\"}"}");
        }

        // What starts the program waits for these lines.
        output.Flush();
    }
}
