// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.ConsoleHost.Screens;

/// <summary>Plain text, never wrapped.</summary>
internal sealed class PlainScreen(TextWriter output, string indent = "") : IScreen
{
    public void Show(Block block)
    {
        switch (block)
        {
            case Block.Sentence sentence:
                output.WriteLine(indent + CitizenWords.Indented(sentence.Text, indent));
                break;
            case Block.Fault fault:
                output.WriteLine($"{indent}! {CitizenWords.Indented(fault.Text, indent)}");
                break;
            case Block.Table table:
                output.WriteLine();
                PlainTable.Write(output, table);
                break;
        }

        output.Flush();
    }
}
